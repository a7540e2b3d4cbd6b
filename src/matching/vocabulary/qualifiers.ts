/**
 * Words that say nothing of a port, and yet tell one thing of a team's from another: "the old gmail",
 * "smtp for customers". Each stands for its plural too.
 */
export const qualifiers: ReadonlySet<string> = new Set(
  `new old modern current latest another different first second last next
  client customer account program programme software system device phone mobile laptop computer pc
  machine desktop tablet windows win mac macos osx ios iphone ipad android linux ubuntu thunderbird
  apple google microsoft internet web online network office home work business personal private site
  support team desk helpdesk ticket colleague everyone`.split(/\s+/),
);
