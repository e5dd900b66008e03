/** What people say, by what they want; " => " gives the title or the words to look for. */
export const utterances = {
  create: `
schedule a meeting with Bob for monday at 10 => a meeting with Bob
i have an appointment with the podiatrist on the 9th at noon => an appointment with the podiatrist
add a to do for tomorrow: send invoices => send invoices
add an event to my calendar for lunch with Sara tomorrow at 1 => lunch with Sara
i left my bike at the shop, remind me tomorrow to collect it => collect my bike
Our lease ends in June. Remind me in May to renew it => renew our lease
she said so, remind me to answer it => answer it
add milk to my shopping list and also some cheese => milk
add milk to my shopping list and cheese tomorrow => milk
set a 20 minute reminder for the eggs => eggs
remind me at 5 to leave the house tomorrow => leave the house
remind me that practice is moved to 6 => practice is moved to 6
save mend the gate as a to do => mend the gate
note to self buy bulbs => buy bulbs
send a reminder to my tenants to clear the hall => clear the hall
remind me to renew the car insurance => renew the car insurance
could you remind me to thaw the chicken tonight => thaw the chicken
please remind me about the parents' evening on thursday => the parents' evening
remind me that the recycling is collected every other friday => the recycling is collected
remind us to book the ferry => book the ferry
remind me at noon to stretch => stretch
remind me in twenty minutes to check the bread => check the bread
remind me next week to ask about the deposit => ask about the deposit
remind Priya to lock the shed => lock the shed
remind the team about the retro on monday at 3 => the retro
I'd like to be reminded to rotate the tyres => rotate the tyres
nudge me to stand up every hour => stand up
set a reminder to descale the kettle => descale the kettle
set up a reminder for the school play on friday at 7pm => the school play
set a weekly reminder to weigh the cat => weigh the cat
set a reminder for me to sign the lease by tomorrow => sign the lease
make a reminder about the boiler service => the boiler service
create a reminder for the 3rd of march to renew my visa => renew my visa
add a reminder to soak the beans tonight => soak the beans
I need a reminder to cancel the trial before sunday => cancel the trial
give me a reminder to hang the laundry => hang the laundry
can I get a reminder to top up my travel card => top up my travel card
new reminder: bring the charger => bring the charger
create a task to rewrite the intro => rewrite the intro
create a task called quarterly forecast => quarterly forecast
add a task to chase the supplier by wednesday => chase the supplier
add task: sharpen the knives => sharpen the knives
new task measure the window => measure the window
new task: order compost p2 => order compost p2
todo: wash the curtains => wash the curtains
to-do: empty the dishwasher => empty the dishwasher
note to self: bring gloves => bring gloves
add a to-do to reply to Sam => reply to Sam
add a chore to wipe the shelves => wipe the shelves
add lentils to my shopping list => lentils
put lightbulbs on the hardware list => lightbulbs
add sunscreen and a hat to my packing list => sunscreen
please add "call the vet" to my to-do list => call the vet
stick yoghurt on the grocery list => yoghurt
include passports in my packing list => passports
write candles on my birthday list => candles
add polish the shoes to my list of things to do => polish the shoes
put defrost the freezer on my list => defrost the freezer
I need to phone the council tomorrow => phone the council
I have to hand in the essay by friday => hand in the essay
we have to book a table for saturday => book a table
I must return the ladder => return the ladder
I should water the basil => water the basil
I've got to buy a train ticket => buy a train ticket
don't let me forget to bring the cake => bring the cake
don't forget to feed the tortoise => feed the tortoise
I mustn't forget to pay the cleaner => pay the cleaner
make sure I call Aunt Rosa on sunday => call Aunt Rosa
help me remember to take out the compost => take out the compost
I want to remember to thank the neighbours => thank the neighbours
buy a birthday card for Milo => buy a birthday card for Milo
call the electrician tomorrow at 9 => call the electrician
email the landlord about the heating => email the landlord about the heating
pick up the parcel after 4pm => pick up the parcel
pay the gas bill on the 28th => pay the gas bill
clean the gutters this weekend => clean the gutters
mow the lawn every saturday => mow the lawn
finish the slides by thursday => finish the slides
schedule a call with Dr. Lim next tuesday at 2pm => a call with Dr. Lim
book a haircut => book a haircut
prepare the agenda for monday's meeting => prepare the agenda for monday's meeting
make a list for the camping trip
create a new shopping list
start a new list called wedding
tomorrow at 8 remind me to take the bins out => take the bins out
I'm running low on oat milk, put it on my shopping list => oat milk
the vet appointment is at 3, remind me at 2 => the vet appointment is at 3
set an alert for 6pm to preheat the oven => preheat the oven
schedule a reminder to back up my photos => back up my photos
every evening remind me to lock the door => lock the door
remind me to text Lou, Max and Kim => text Lou, Max and Kim
remind me to get petrol on the way home => get petrol on the way home`,
  list: `
i want to know if there is anything on my list
tell me whether my list has milk on it => milk
check my shopping list for oats => oats
look at the list and tell me if there is any milk on it
my list is getting rather long
show me tomorrow
show me what i finished today
give me the reminder about the boiler => boiler
show me my tasks
what's on my to-do list
what do I have today
what do I have on tomorrow
what's due this week
what is overdue
anything due tomorrow?
do I have anything planned for saturday
what are my tasks for monday
what should I do next
what do I still have to do
which tasks are overdue
list my reminders
list everything due today
read me my shopping list
what's on the grocery list
is bread on my shopping list => bread
did I add batteries to my list => batteries
do I have a reminder about the dentist => the dentist
have I got any tasks left for today
when is my physio appointment => physio appointment
when's my next meeting
find tasks about taxes => taxes
find my task about the passport => the passport
search my tasks for garden => garden
show completed tasks
what did I finish yesterday
what have I done this week
how many tasks do I have left
how many reminders are there for friday
show me my high priority tasks
which tasks are in project House
what's in my inbox list
tell me my reminders for the weekend
can you show me what's due on friday
open my to do list
let me see my reminders about school => school
what lists do I have
show my projects
display my agenda for today
my tasks for today please
what's my plan for today
any reminders for tonight?
am I free on thursday
are there any chores left
what do I need to buy
give me my list of errands
pull up my reminders
check my to-do list for tomorrow
reminders about the garden => the garden`,
  update: `
mark the milk as bought => milk
change my 9 am reminder to 10
move the dentist to friday => dentist
move my dentist reminder to 4pm => dentist
reschedule the oil change to next week => oil change
push the report back two days => report
postpone my gym task until monday => gym
delay the call with Ana by an hour => call with Ana
change the due date of the essay to sunday => essay
change the time of my yoga reminder to 7am => yoga
change buy milk to buy oat milk => buy milk
rename the garden task to weed the garden => garden
set the invoice task to high priority => invoice
make the invoice task p1 => invoice
mark the laundry as done => laundry
mark buy milk complete => buy milk
check off the groceries => groceries
tick off call the bank => call the bank
complete the tax return => tax return
I finished the slides => slides
I'm done with the dishes => dishes
the oven is cleaned and the report is done => oven
I've already paid the rent => pay the rent
reopen the budget task => budget
uncheck water the plants => water the plants
snooze the newsletter until tomorrow => newsletter
add a note to the plumber task: ring twice => plumber
tag the receipts task with taxes => receipts
label buy paint as diy => buy paint
move buy nails to the hardware list => buy nails
remove the due date from the essay => essay
bring the meeting prep forward by a day => meeting prep
shift everything due today to tomorrow
update the passport reminder to the 12th of july => passport
update my flight reminder to include the booking code => flight
undo that
undo the last change
restore the task I deleted
put my tasks from monday to tuesday
take the reminders from today and move them to friday
edit the dinner reminder to say 8 guests => dinner`,
  delete: `
delete the dentist reminder => dentist
delete my reminder to call Joe => call Joe
cancel my reminder about the opera => the opera
cancel the reminder for tomorrow's standup
remove buy milk from my list => buy milk
remove eggs from the shopping list => eggs
take flour off my list => flour
get rid of the gym task => gym
drop the reminder about the raffle => the raffle
erase all reminders for friday
clear my shopping list
clear all completed tasks
delete everything due today
delete all tasks in project Attic
scrap the task about the loft => the loft
I don't need the bike reminder anymore => bike
stop reminding me to drink water => drink water
no more reminders about the newsletter => the newsletter
please delete my task called inventory => inventory
can you remove the parking reminder => parking
kill the weekly reminder to sweep the yard => sweep the yard
forget about the reminder to buy candles => buy candles
cross out rice from my shopping list => rice
throw away the reminder about the sale => the sale
trash the duplicate task => duplicate`,
  none: `
reply to sarah i'm on my way
what's the weather like in Lisbon
who painted the Mona Lisa
tell me something funny
how far is the moon
play the next song
turn the heating up
what time is it in Tokyo
translate thank you into Korean
how do you make a roux
is a tomato a fruit
how old is the universe
what's the exchange rate of the yen
order me a taxi
recommend a good thriller
why is the sky blue
when does the post office close
what is the best laptop for students
can cats eat cheese
define entropy
sing me a song
how many calories are in an avocado
what's trending today
do you like jazz
what is 17 times 23
should I invest in bonds
hello there
thank you so much
how are you
good morning
are penguins birds
where can I buy cheap flights
what's happening in the news
who is the mayor of Paris
spell rhythm
flip a coin
how long do turtles live
my name is Kim
is the museum open on mondays
what does ubiquitous mean
the cat sat on the mat`,
} as const;
