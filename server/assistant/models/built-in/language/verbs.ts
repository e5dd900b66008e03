/** Fragments of regular expressions for the open class of words that tasks begin with. */

const anyOf = (words: string): string =>
  words
    .trim()
    .split(/\s+/)
    .map((word) => word.replaceAll("_", " "))
    // Longer first, so that "top up" is not read as "top".
    .sort((a, b) => b.length - a.length)
    .join("|");

/** What a person does with their own hands, at home and around town. */
const home = `
  air assemble bag bake bathe bleach boil bring brush build buy carry change charge clean clear collect cook cut
  declutter decorate defrost descale dig disinfect drink drive drop dry dust eat empty exercise feed fetch fill fix
  floss fold freeze frost fumigate get give glue go grab grate grease grill groom hang harvest hem hoover install iron
  jog knit lay load make marinate massage mend mix mop mount mow mulch oil order paint pack peel pick pickle plant
  polish prune pump purchase put rake refill reheat remove repair replace repot rinse roast rotate run sand sanitize
  scrub seal season sew shampoo sharpen shave ship shop shovel shower slice soak sort sow spray stack steam stitch
  stock_up stretch strip sweep swap tidy tighten top_up toss touch_up trim unclog unload unpack unplug vacuum varnish
  wake walk wash water wax wear weed weigh whip wipe wrap
  dye fuel hook knead lock log marinade preheat preorder pre-order refuel restring shut simmer thaw tow unfreeze unlock
  whisk`;

/** What is done at a desk, by phone and with other people. */
const desk = `
  accept answer apply appoint approve archive arrange ask assess assign attend audit back_up balance book borrow brief
  budget calibrate call cancel cash catch_up chase chat check claim close compare compile complete compose configure
  confirm congratulate contact convince copy correct count cover create debug decide deliver deposit design develop
  discuss do donate download draft edit email e-mail enroll enrol enter escalate estimate evaluate exchange export
  figure_out file finalize finalise finish follow_up forward gather give_back grade hand_in hand_over help hire host
  inform inspect interview introduce invest investigate invite invoice join label launch learn leave lend list
  look_(?:for|into|over|up|at) look_up mail measure meditate meet memorize merge message migrate negotiate notify open
  organi[sz]e outline park pay phone photograph plan play post practi[sc]e pray prep prepare present print process
  proofread propose publish raise read rebook recharge reconcile record recycle redeem refactor register rehearse
  release renew rent reorder reply report request research reserve reset resolve respond restock resubmit retest
  return review revise rewrite ring RSVP run_by scan schedule see sell send service set settle share shred sign
  sketch skype speak stain start stop study submit subscribe supervise switch take talk teach tell test text thank
  track train transcribe transfer translate treat troubleshoot try tune turn type unsubscribe update upgrade upload
  vaccinate validate verify visit volunteer vote watch withdraw work write
  apologi[sz]e audition check_in compliment dash greet head hop nip nominate nudge ping pop praise sponsor stop_by
  swing_by welcome`;

/** Verbs a person's own chores begin with: they tell "buy milk" (a task) from "king of acid" (no request). */
export const choreVerb = `(?:add|${anyOf(`${home} ${desk}`)})`;

/**
 * What people also tell machines and services to do, at once: without a time, "turn off the lamp" or "track my
 * package" is no task.
 */
export const serviceVerb = `(?:${anyOf(`
  be boil calculate call_(?:me|a_cab|an_uber|a_taxi) cancel change check close compare complete connect convert count
  define dim do describe explain find fly freeze get give go help increase list lock look make measure message_me open
  pause play raise read record remove report reset run search see set show speak start stop switch talk tell track
  transfer translate try turn type unlock update wake`)})`;
