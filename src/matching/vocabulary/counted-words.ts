const list = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/));

/**
 * What people count, beside the plurals that nobody here knows ("110 nurses"): "25 users", "24
 * hours", "110 Rechner".
 */
export const countedWords = list(`
  user users pc pcs people person persons mailboxes accounts clients computers laptops desktops notebooks tablets devices
  phones iphones ipads smartphones machines printers scanners copiers boxes vms nodes
  staff employees colleagues customers members workers students men women children kids folks guys agents managers
  developers programmers
  seats licences licenses emails mails messages connections sessions domains servers hosts sites offices stores shops
  branches rooms hotels houses desks tables schools teams groups
  attachments recipients invoices orders documents files
  times year years yr yrs month months week weeks day days hour hours hr hrs minute minutes min mins second seconds
  sec secs ms kb mb gb tb meg megs percent euro euros dollar dollars buck bucks page pages line lines ticket tickets
  items units pieces steps points likes views votes comments visitors guests calls jobs reviews clicks
  km miles metres meters degrees calories
  benutzer nutzer anwender mitarbeiter leute kollegen kolleginnen rechner gerate drucker postfacher konten personen
  kunden filialen arbeitsplatze lizenzen handys schuler lehrer kisten stuck platze
  utilisateurs postes personnes collegues comptes boites salaries agences
  usuarios equipos personas ordenadores cuentas empleados buzones companeros
`);

/** What bears a number of its own: "Windows 11", "ticket 4711", "room 25". */
export const numberedThings = list(`
  windows win outlook office exchange iphone ipad galaxy pixel android ios macos osx thunderbird debian ubuntu rhel
  centos fedora version ver v build release update sp php node python java
  ticket case incident inc req request sr cr hd chg prb task bug issue jira order invoice ref reference
  room floor building page line chapter section step lesson question item no nr year since in
  january february march april may june july august september october november december
  jan feb mar apr jun jul aug sep oct nov dec
  rfc bus gate level unit apartment suite top error errno winsock winerror code id pid uid
`);

/** Words over which a number does not reach to what it counts: "587 for users", "25 is blocked". */
export const reachEnds = list(`
  for to on in at and or with is are was were as by from via per the a an does do did can could will would should
  not but vs versus over through into out that which who when where if than then so because
  fur auf und oder mit ist sind von per bei oder nicht pour sur et ou avec est sont par para con en y o es son por
`);

/** Words that make a group of what stands behind "of": "a team of 25". */
export const groupWords = list(`
  team group batch staff total fleet company firm class bunch crew department office list set max maximum
`);
