const late = "(?:overdue|past due|late)";
const those = "(?:what(?:'s| is)|(?:those|the ones|tasks?|things?)(?: (?:that|which) are)?)";
const today = "(?:due )?(?:for )?today(?:'s)?";

/** "overdue or due today", "today and late": all that is due until this day ends. */
export const lateOrToday = new RegExp(
  `\\b${late}(?: (?:tasks?|ones|things?))?,? (?:and|or|plus) (?:${those} )?${today}(?= ?$| tasks\\b| to\\b)|\\b${today},? (?:and|or|plus) (?:${those} )?${late}\\b`,
  "i",
);
