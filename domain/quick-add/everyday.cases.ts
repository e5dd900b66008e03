/**
 * What people type into quick add on Wednesday 2026-06-17 at 10:00: the line, then " => " and the title, the due date,
 * the rule, and the signs, each after " | ".
 */
export const everyday = `
call the vet tomorrow => call the vet | 2026-06-18
call the vet tomorrow at 5pm => call the vet | 2026-06-18 17:00
tomorrow 9am standup => standup | 2026-06-18 09:00
submit taxes by friday => submit taxes | 2026-06-19
submit taxes next fri 9am => submit taxes | 2026-06-26 09:00
renew passport in 3 days => renew passport | 2026-06-20
pay rent on the 1st => pay rent | 2026-07-01
pay rent the 15th => pay rent | 2026-07-15
book flights end of month => book flights | 2026-06-30
plan trip next week => plan trip | 2026-06-22
movie with Ana tonight => movie with Ana | 2026-06-17 20:00
drinks tomorrow evening => drinks | 2026-06-18 18:00
workshop fri 14:00-15:00 => workshop | 2026-06-19 14:00
workshop friday from 2 to 4pm => workshop | 2026-06-19 14:00
lunch with Bo at noon => lunch with Bo | 2026-06-17 12:00
ship release 2026-07-03 => ship release | 2026-07-03
ship release on 7/3 => ship release | 2026-07-03
mum's birthday august 9 => mum's birthday | 2026-08-09
anniversary 9 aug => anniversary | 2026-08-09
report due monday => report | 2026-06-22
report due mon 8:30 => report | 2026-06-22 08:30
check oven in 20 minutes => check oven | 2026-06-17 10:20
stretch in an hour => stretch | 2026-06-17 11:00
visa appointment the day after tomorrow at 11 => visa appointment | 2026-06-19 11:00
trivia night every wednesday at 7 => trivia night | 2026-06-17 19:00 | FREQ=WEEKLY;BYDAY=WE
gym sat morning => gym | 2026-06-20 09:00
brunch this sunday 11am => brunch | 2026-06-21 11:00
return shoes within 2 weeks => return shoes | 2026-07-01
haircut in two weeks => haircut | 2026-07-01
dentist 3 july 2pm => dentist | 2026-07-03 14:00
dentist july 3rd at quarter past two => dentist | 2026-07-03 14:15
flight to Oslo sunday 6:40am => flight to Oslo | 2026-06-21 06:40
team call thursday 16h30 => team call | 2026-06-18 16:30
water plants every day => water plants | 2026-06-17 | FREQ=DAILY
vitamins every morning => vitamins | 2026-06-18 09:00 | FREQ=DAILY
standup every weekday at 9:15 => standup | 2026-06-18 09:15 | FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR
trash every thursday => trash | 2026-06-18 | FREQ=WEEKLY;BYDAY=TH
trash every other thursday => trash | 2026-06-18 | FREQ=WEEKLY;INTERVAL=2;BYDAY=TH
board meeting every 2nd tuesday => board meeting | 2026-06-23 | FREQ=WEEKLY;INTERVAL=2;BYDAY=TU
book club first monday of every month => book club | 2026-07-06 | FREQ=MONTHLY;BYDAY=1MO
payroll every month on the last workday => payroll | 2026-06-30 | FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1
change filter every 3 days after completion => change filter | 2026-06-17 | FREQ=DAILY;INTERVAL=3
french class every monday until june 29 => french class | 2026-06-22 | FREQ=WEEKLY;BYDAY=MO;UNTIL=20260629
pay rent every month on the 1st => pay rent | 2026-07-01 | FREQ=MONTHLY;BYMONTHDAY=1
back up laptop weekly => back up laptop | 2026-06-17 | FREQ=WEEKLY
insurance every year on march 3 => insurance | 2027-03-03 | FREQ=YEARLY;BYMONTH=3;BYMONTHDAY=3
run every mon, wed and fri at 7am => run | 2026-06-19 07:00 | FREQ=WEEKLY;BYDAY=MO,WE,FR
review goals quarterly => review goals | 2026-06-17 | FREQ=MONTHLY;INTERVAL=3
water cactus every 2 weeks => water cactus | 2026-06-17 | FREQ=WEEKLY;INTERVAL=2
clean gutters every april and october on the 1st => clean gutters | 2026-10-01 | FREQ=YEARLY;BYMONTH=4,10;BYMONTHDAY=1
yoga tuesdays and thursdays at 18:30 => yoga | 2026-06-18 18:30 | FREQ=WEEKLY;BYDAY=TU,TH
every friday clean the kitchen => clean the kitchen | 2026-06-19 | FREQ=WEEKLY;BYDAY=FR
every day at 8 meditate => meditate | 2026-06-18 08:00 | FREQ=DAILY
buy milk p1 => buy milk |  | | p1
renew passport jan 10 p3 => renew passport | 2027-01-10 | | p3
lunch sat p1 => lunch | 2026-06-20 | | p1
lunch sat p1 #home => lunch | 2026-06-20 | | p1 #home
call may p1 => call may |  | | p1
buy milk p4 => buy milk
p2 call Sam tomorrow => call Sam | 2026-06-18 | | p2
buy milk #groceries => buy milk |  | | #groceries
buy milk @errand @quick => buy milk |  | | @errand @quick
fix the tap #home @diy p3 saturday => fix the tap | 2026-06-20 | | p3 #home @diy
"friday" by the cure => friday by the cure
watch "Tomorrow Never Dies" tonight => watch Tomorrow Never Dies | 2026-06-17 20:00
read "1984" by monday => read 1984 | 2026-06-22
call 911 => call 911
call 911 tomorrow => call 911 | 2026-06-18
read 1984 => read 1984
may call mum => may call mum
march band tickets => march band tickets
march band tickets on friday => march band tickets | 2026-06-19
buy 12 eggs => buy 12 eggs
buy 2 tickets for 8 people => buy 2 tickets for 8 people
room 1204 inspection => room 1204 inspection
meet in room 305 at 3 => meet in room 305 | 2026-06-17 15:00
order size 10 shoes => order size 10 shoes
watch apollo 13 => watch apollo 13
fix bug 1530 => fix bug 1530
chapter 5 summary => chapter 5 summary
upgrade to windows 11 => upgrade to windows 11
play black friday playlist => play black friday playlist
sun cream for Leo => sun cream for Leo
sat nav update => sat nav update
second opinion on the roof => second opinion on the roof
call the first bidder => call the first bidder
send the monthly report => send the monthly report
prepare the weekly meeting => prepare the weekly meeting
the daily mail subscription => the daily mail subscription
ask may about the car => ask may about the car
email april re budget => email april re budget
visit august in hospital => visit august in hospital
call june => call june
24/7 support contract => 24/7 support contract
50/50 split with Jo => 50/50 split with Jo
drill 3/8 hole => drill 3/8 hole
mix paint 1:4 => mix paint 1:4
version 2.10 notes => version 2.10 notes
pay 2000 to ABC => pay 2000 to ABC
top 10 list => top 10 list
5k training plan => 5k training plan
buy 1 kg flour => buy 1 kg flour
flat 12b keys => flat 12b keys
bus 42 timetable => bus 42 timetable
route 66 map => route 66 map
wed rings resized => wed rings resized
a quarter pound of ham => a quarter pound of ham
at single malt tasting => at single malt tasting
one day I will sail => one day I will sail
read the minutes => read the minutes
plan our summer => plan our summer
monday.com renewal => monday.com renewal
https://example.com/2026-07-01/post read => https://example.com/2026-07-01/post read
write to anna@friday.com => write to anna@friday.com
half marathon signup => half marathon signup
tomorrow's agenda => tomorrow's agenda
reply to yesterday's mail => reply to yesterday's mail
notes from friday => notes from friday
read the sunday times => read the sunday times
call Tuesday's plumber => call Tuesday's plumber
buy a 3 day pass => buy a 3 day pass
2 hour walk saturday => 2 hour walk | 2026-06-20
deep work friday 9am for 2 hours => deep work | 2026-06-19 09:00
fast for 16 hours => fast for 16 hours
rent a car for 3 days => rent a car for 3 days
leave at 5 => leave | 2026-06-17 17:00
leave by 5:30pm => leave | 2026-06-17 17:30
pick up kids 15:15 => pick up kids | 2026-06-17 15:15
call Ana @ 4pm => call Ana | 2026-06-17 16:00
tmrw: send invoice => send invoice | 2026-06-18
send invoice - monday => send invoice | 2026-06-22
send invoice (friday) => send invoice | 2026-06-19
send invoice, friday, 9am => send invoice | 2026-06-19 09:00
on monday send invoice => send invoice | 2026-06-22
at 5 call Bo => call Bo | 2026-06-17 17:00
in 2 hours move the car => move the car | 2026-06-17 12:00
next month review budget => review budget | 2026-07-01
this weekend paint fence => paint fence | 2026-06-20
paint fence on the weekend => paint fence | 2026-06-20
book venue for 12 july => book venue | 2026-07-12
buy gift before christmas => buy gift | 2026-12-24
Call Tom TOMORROW => Call Tom | 2026-06-18
call tom tommorow => call tom | 2026-06-18
meeting weds 10am => meeting | 2026-06-24 10:00
meeting thurs at ten => meeting | 2026-06-18 10:00
pay bill 3 days from now => pay bill | 2026-06-20
pay bill a week from friday => pay bill | 2026-06-26
check in 24 hours before the flight => check in 24 hours before the flight
order cake for saturday 3pm p1 #party @food => order cake | 2026-06-20 15:00 | | p1 #party @food
C# course tomorrow => C# course | 2026-06-18
email bob@example.com friday => email bob@example.com | 2026-06-19
issue #42 triage => issue #42 triage
p5 printer paper => p5 printer paper
buy AA batteries x4 => buy AA batteries x4
jan's laptop repair => jan's laptop repair
dec report for Bo => dec report for Bo
oct 3 dinner => dinner | 2026-10-03
1st draft of chapter => 1st draft of chapter
3rd floor lamp => 3rd floor lamp
leave at 5 p1 => leave | 2026-06-17 17:00 | | p1
gym sat p2 #health => gym | 2026-06-20 | | p2 #health
send report eod p1 => send report | 2026-06-17 | | p1
send report eom P3 => send report | 2026-06-30 | | p3
meet at 5 p12 forms => meet at 5 p12 forms
plan the week on monday => plan the week | 2026-06-22
plan week on friday => plan week | 2026-06-19
follow up a week on monday => follow up | 2026-06-29
dinner with mon ami => dinner with mon ami
pick up mon cheri on saturday => pick up mon cheri | 2026-06-20
watch friday night lights => watch friday night lights
watch Saturday Night Live tonight => watch Saturday Night Live | 2026-06-17 20:00
prepare sunday school => prepare sunday school
read tuesdays with morrie => read tuesdays with morrie
holiday starts 29 feb 2027 => holiday starts 29 feb 2027
wake up 6:30 tomorrow => wake up | 2026-06-18 06:30
wake up at 6 => wake up | 2026-06-18 06:00
dinner with Bo friday at 7 => dinner with Bo | 2026-06-19 19:00
book table for 4 on saturday at 8 => book table for 4 | 2026-06-20 20:00
breakfast with Ana friday at 6 => breakfast with Ana | 2026-06-19 06:00
wake the kids every weekday at 6:15 => wake the kids | 2026-06-18 06:15 | FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR
dinner with Bo friday at 12:30 => dinner with Bo | 2026-06-19 12:30
prepare end of year review => prepare end of year review
prepare end of month report by friday => prepare end of month report | 2026-06-19
pay rent 1st of month => pay rent | 2026-07-01
contract ends 5.7.2026 => contract ends | 2026-07-05
follow up in 2 weeks' time => follow up | 2026-07-01
follow up in a week's time => follow up | 2026-06-24
follow up in a day or two => follow up | 2026-06-19
renew lease in 3 mo => renew lease | 2026-09-17
email landlord first thing monday morning => email landlord | 2026-06-22 09:00
bins out tomorrow am => bins out | 2026-06-18 09:00
dentist monday p.m. => dentist | 2026-06-22 14:00
tomorrow am I free? => am I free? | 2026-06-18
focus block tomorrow 9-12 => focus block | 2026-06-18 09:00
meeting mon 14-15 => meeting | 2026-06-22 14:00
tomorrow 5-6 people for lunch => 5-6 people for lunch | 2026-06-18
call Bo tonight 9 => call Bo | 2026-06-17 21:00
tonight 9 people for dinner => 9 people for dinner | 2026-06-17 20:00
meeting tomorrow at 9.30 => meeting | 2026-06-18 09:30
meeting at 9.30 tomorrow => meeting | 2026-06-18 09:30
sell shares at 4.50 => sell shares at 4.50
sell shares at 4.50 per piece tomorrow => sell shares at 4.50 per piece | 2026-06-18
pay rent on the first => pay rent | 2026-07-01
focus on the first bidder => focus on the first bidder
walk the dog every day at 7am and 6pm => walk the dog and 6pm | 2026-06-18 07:00 | FREQ=DAILY
walk the dog every day at 7am, tomorrow at 8am => walk the dog, tomorrow at 8am | 2026-06-18 07:00 | FREQ=DAILY
take a pill every day for 10 days => take a pill | 2026-06-17 | FREQ=DAILY;UNTIL=20260626
take a pill every day at 8am for a week => take a pill | 2026-06-18 08:00 | FREQ=DAILY;UNTIL=20260624
gym every day this week => gym | 2026-06-17 | FREQ=DAILY;UNTIL=20260621
gym every day next week => gym | 2026-06-22 | FREQ=DAILY;UNTIL=20260628
gym every day starting next week => gym | 2026-06-22 | FREQ=DAILY
standup ev weekday 9:30 => standup | 2026-06-18 09:30 | FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR
ev mon review inbox => review inbox | 2026-06-22 | FREQ=WEEKLY;BYDAY=MO
ev! 3 days water the ferns => water the ferns | 2026-06-17 | FREQ=DAILY;INTERVAL=3
tomorrow! call the bank => call the bank | 2026-06-18
pay bills every 1, 15 => pay bills | 2026-07-01 | FREQ=MONTHLY;BYMONTHDAY=1,15
pay bills every 2, 15, 27 p1 => pay bills | 2026-06-27 | FREQ=MONTHLY;BYMONTHDAY=2,15,27 | p1
every 2 or 3 shops have it => every 2 or 3 shops have it
gym mon wed fri 6am => gym | 2026-06-19 06:00 | FREQ=WEEKLY;BYDAY=MO,WE,FR
gym mon/wed/fri => gym | 2026-06-17 | FREQ=WEEKLY;BYDAY=MO,WE,FR
gym tue/thu 7pm => gym | 2026-06-18 19:00 | FREQ=WEEKLY;BYDAY=TU,TH
call Sam sat, sun hat too => call Sam, sun hat too | 2026-06-20
twice weekly yoga => twice weekly yoga
5 times daily stretching => 5 times daily stretching
file taxes yearly april 15 => file taxes | 2027-04-15 | FREQ=YEARLY;BYMONTH=4;BYMONTHDAY=15
class tue, thu 5pm => class | 2026-06-18 17:00 | FREQ=WEEKLY;BYDAY=TU,TH
piano on mon, wed and fri => piano | 2026-06-17 | FREQ=WEEKLY;BYDAY=MO,WE,FR
standup mon tue wed thu fri 9:15am => standup | 2026-06-18 09:15 | FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR
dinner with Bo mon or wed => dinner with Bo or wed | 2026-06-22
party fri and sat => party | 2026-06-20
festival fri/sat/sun => festival | 2026-06-21
pay cards every month end => pay cards | 2026-06-30 | FREQ=MONTHLY;BYMONTHDAY=-1
team dinner fri 7-9 => team dinner | 2026-06-19 19:00
breakfast sat 8-9 => breakfast | 2026-06-20 08:00
be in bed by 11 => be in bed | 2026-06-17 23:00
call the pub friday at 9 => call the pub | 2026-06-19 09:00
call bank at lunchtime => call bank | 2026-06-17 12:00
`;
