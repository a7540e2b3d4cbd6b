const list = (words: string): readonly string[] => words.trim().split(/\s+/);

/** Words that say nothing about which entry is meant, by language. They are never mended. */
export const fillers = {
  en: list(`
    a an the this that these those it its is are was were be been being am do does did done doing have has had having
    can could should would will shall may might must ought i im ive id ill me my mine we us our ours you your yours he she they them
    their of for to in on at by from with within into onto over via per as about if but so because than too very just only really
    please pls plz kindly thanks thank thx ty hi hey hello dear good morning afternoon evening folks guys team everyone anybody anyone
    somebody someone people person colleague colleagues mate sir madam sorry quick question questions asked ask asking asks before again tell
    told give gives gimme show shows know knows knowing want wants wanted need needs needed needing like would get gets getting got use
    uses used using user users put puts enter entering entered type typing say says said saying mean means meaning called here there
    where when which what whats who whose whom whos wheres hows thats theres lets one ones some any each both either
    number numbers no nr num default defaults standard standards normal normally usually right correct proper properly best good recommended recommend
    recommendation suggestion idea ideas currently nowadays today days now actual actually exactly again also still yet already ok okay yes
    yeah yep nope well hmm um uh eh lol btw fyi asap urgent urgently new old modern current latest another same different
    client clients customer customers account accounts service services program programs programme software system systems device devices phone phones mobile
    laptop laptops computer computers pc pcs machine desktop tablet windows win mac macos osx ios iphone ipad android linux ubuntu
    thunderbird apple google microsoft internet web online network protocol protocols go goes going come comes coming make makes made making
    try tries tried trying work works working worked run runs running connect connects connected connecting set sets look looks looking find
    finds found help helps helping reminder remind refresh again keep keeps off up down out time times first second last next
    office home work company business personal private customer site able possible would wondering wonder looking see seen let lets take takes
    support supports supported supporting offer offers offering provide provides provider providers requiring accept accepts
    info information infos detail details exact exactly number value values field fields box option options choose choosing choice pick select selecting
    what're isnt arent wasnt doesnt dont didnt cant couldnt wont wouldnt shouldnt havent hasnt rang call called open
    always ever never maybe perhaps probably much many more most less least few lot lots bit little little quite lately recently
    between versus w r u ur n teh thx tia cheers yo sup regards kind greetings happy quickly simply basically listening listens listen listed
    put stuff thing things way ways kind kinds sort sorts example examples eg ie etc amp such hey team guys helpdesk desk ticket tickets inc
    enough uk us eu gonna wanna gotta lemme dunno idk afaik imo imho pretty sure certain fine great nice cool perfect awesome`),
  de: list(`
    welcher welche welches welchen was wie ist sind der die das den dem des ein eine einen einem einer fur mit im in und zu zum zur
    auf von vom bei ich wir sie ihr mein meine meinen unser unsere ihre kann konnen muss mussen soll sollte brauche brauchen benotige benotigt
    bitte danke hallo nummer lautet heisst gibt es man mir uns wird werden nutzen verwenden benutzen verwendet geht nicht auch noch
    gerade eigentlich richtig richtige richtigen standard konto wo wer warum nehmen nehme gehort wofur ubers uber per`),
  fr: list(`
    quel quelle quels quelles est sont le la les l un une des du de d pour avec en dans sur et a au aux je j nous vous mon ma mes notre
    votre il elle faut utiliser utilise s il vous plait merci bonjour salut svp numero quoi que qu qui comment c ce cette puis peux dois
    besoin compte par defaut`),
  es: list(`
    que cual cuales es son el la los las un una unos de del para con en por y a mi mis nuestro nuestra su sus necesito necesita usar usa
    uso se puede puedo debo tengo hola gracias favor numero donde cuenta por defecto utiliza tiene hay me lo al`),
} as const;

/** Ordinary English words that are close to a word of mail, and must not be mended into one. */
export const ordinaryWords: readonly string[] = list(`
  map maps mapped mapping imam imp amp gap camp ramp damp stamp lamp clamp swamp champ impact import imports imported impair impart
  airport airports passport passports portal porting ported porter portfolio report reports sport sports support transport export pot pots
  pit part parts post posts posted poster pork pout sort short shore store fort forth forty north worth pour pore pool poor pop
  pops popped poppy pope pup pub mop top tops hop hops shop shops stop stops drop drops chop crop prop props cop cops
  step steps stamps simple sample temp temps tempt smut smart smell small smile smoke smooth symptom
  ssd ssn ssh sol sal sell sold tell till toll tall ties tips tabs tuls tools tiles tires
  mall male malt mailman maid main maine mild mile mind mint mine mill milk moil nail rail hail tail fail jail sail bail
  gail gmc gms gym game games gain gale goal goals gum
  yahoo hood hoot oval owl out our outlet outlook outline outlooks
  cloud clouds cloudy could loud aloud proud
  apple apples apply applied ample
  zoo zero zone hero zoom
  same some sane seem semi set seat sea see seed seek seen sees ses sues uses
  sky say shy spy sly skin skip ski
  free freed fret tree three flee fee feed frame fresh
  orange oranges range arrange strange change
  live life lives love like line lines lime lite give five dive drive alive liver
  titan titans title
  aim aims air aid arm ham him aid
  bell bells ball balls bill bills tell sell fell well hell cell yell
  shaw show shows shown draw thaw law saw raw
  cox box boxes fox cow cot coy cop ox tax
  one once ones own on only onto tone none done gone bone phone zone
  att at ate eat art act ant
  bird birds third bind bid
  wind windy wine wing wings find kind mind
  tim time times team him rim tip
  bol boll bold bolt bowl bill
  goo good goods goes zoo too go gum
  hal half hall hat had has ham
  jet jets get let met net set wet yet
  hana hand hands
  alice slice alike
  vodka vodafone
  secret sector section secured sure cure obscure source sauce
  sieve sleeve serve server served serves service
  outgoing ongoing going
  starts started starter starting startup stall stalls still style
  encounter entrance entry
  summation submission permission mission admission emission commission submit summit
  connection collection correction confection
  refuse refused reused refined
  sent scent cent send sand spend lend bend tend mend end
  greet greeting meeting
  password passwords passing
  certain certify
  dance dane dine done dean lane cane mane
  idle idea ideal idol isle
  dell deli del den dns dos dog
  chat chart charter charger charged charge charging chapter
  telenet telnet television
  cable table label lable
  proof proton protein photon
  posted posting poster
  hotel hotels model
  relax relay delay replay reply
  virgin version virginia
  spectrum speculum
  resend rescind reset
  sender tender gender
  brave brevo bravo
  project projector
  printer printed pointer painter
  mouse house
  excel except accept
  meeting meetings room rooms
  route router routers
  lunch launch
  weather whether
  joke jokes
  book books booking look
  park parks parking mark
  music playlist
  match watch catch batch
  dirty thirty
  broken
  restart
  renewal
  forward forwards
  rotterdam amsterdam hamburg harbour harbor
  cheese chess
  boat ship ships boats dock docked docking
  trip tripe
  grape grapes wines vintage
  ticket tickets rocket
  shift shifts
  boss loss toss
  sheet sheets sheep street
  teams steam stream
  desk disk risk task mask
  budget widget gadget
  screen green
  charge charger
  laundry
  printer
  invoice voice
  holiday
  salary
  coffee
  pizza
  door floor fall falls fell fallen legacy
  light night right sight eight
  speed spread
  slow flow glow blow
  wifi wife
  drive driver
  share shared sharing
  folder folders holder older
  spam scam swam spa
  scan scans can
  sync sink
  code codes coder
  copy copies
  leave leaves
  keep keeps deep
  gone
  full fully pull
  lock locked clock block
  open opens opened pen
  plain plan plane planes plants plant plus
  clear clean
  explicit
  first
  byte bytes bite
  bits
  wrong strong
  other mother
  others
  list lists
  every
  all
  common
  tests best rest west
  checks
  manual
  script scripts
  idle
  push pushed
  name names named
  domain domains
  login
  mine
  nine
  seven
  eleven
  twelve
  hundred
  thousand
  metal mental
  retail detail details
  email emails
  female
  medal
  animal
  normal
  formal
  manila
  vanilla
  caramel
  camel
  panel
  channel
  tunnel
  novel
  level
  label
  travel
  gravel
  model
  hotels
  motel`);
