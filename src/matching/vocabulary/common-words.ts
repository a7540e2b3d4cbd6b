const list = (words: string): readonly string[] => words.trim().split(/\s+/);

/** Words that say nothing about which entry is meant, by language. They are never mended. */
export const fillers = {
  en: list(`
    a an the this that these those it its is are was were be been being am do does did done doing have has had having
    can could should would will shall may might must ought i im ive id ill me my mine we us our ours you your yours he she his her him they them
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
    until till later soon while since after during though although however sometimes often once whenever hence thus
    put stuff thing things way ways kind kinds sort sorts example examples eg ie etc amp such hey team guys helpdesk mailport bot bots desk ticket tickets inc
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
    uso se puede puedo debo tengo sirve sirven servir quiero quiere hola gracias favor numero donde cuenta por defecto utiliza tiene hay me lo al`),
} as const;

/** Phrases of such words, where a single one would say something. */
export const fillerPhrases: readonly string[] = [
  'hi all',
  'hey all',
  'hello all',
  'dear all',
  'morning all',
  'afternoon all',
  'thanks all',
  'thank you all',
  'cheers all',
  'at all',
  'after all',
  'all of a sudden',
  'all the best',
  'all good',
  'all i need',
  'all i want',
  'all right',
  'all day',
  'all morning',
  'all set',
  'no idea',
  'no worries',
  'no problem',
  'no rush',
  'not sure',
  'better safe',
  'refuse to',
  'refuses to',
  'refused to',
  'refusing to',
];
