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
];

/** Ordinary English words that are close to a word of mail, and must not be mended into one. */
export const ordinaryWords: readonly string[] = list(`
    accent act active admission aid aiding aim aims air airport airports alienate alike aline
    aloud alternating alternatively alternator ample amsterdam animal ant anywhere apples applied
    apply arm arrange art association ate backspace bail bailing ball balls batch bells
    bend bid bill bills bind bird birds bite bits black blacks blow boat boats bold boll bolt bone
    book booking books boss bother bounded bounding bowl boxes brave bravo bridge broken budget
    byte bytes cable camel camp cane canning caramel catch cell cent certify champ chance change
    changing channel chapter chapters character charged charmed charming chart chat chatter checks
    cheese chess chicken chop clamp clean clear clearest clock clocked clocking clocks clouds
    cloudy coder coffee collection commission compact compass confection consent content context
    controller convent cop cops correction costing cot cow coy crop cropped cure damp dance dean
    deceiving deep delaying delays deli dell demand deplete depleted depreciated derails dine
    directly directory dirty discard disk dive dock docked dog domains door dos downgrading draw
    drive driver drop drops eat eight ejects eleven emailing emission empires enchants
    encounter ending entrails entrance entrances entrusts entry envies estate excel explicitly
    exploit export extracts fall fallen falling falls fee feed feeler fell female filching filed
    filing filler five flee floor focal foiled folder formal fort forth forty forwards fox frame
    freed freedom fresh fret fully fuzz fuzzy gadget gail gain gale gap gases gates gazes gender
    glistening glow gmc gms goal goals goods grape grapes graph gravel green greet gum gym hail
    half hall ham hamburg hana hand handing hands harbor harbour hat hell hero him hocked hocking
    hoisting holder holders holiday hood hoot hop hops hosting hotel hotels house hundred ideal
    idol illicit imam imp impact impair impart implicate implicitly import imported imports
    informing invoice invoking ions isle jail jets joke jokes label lable lack lacked lamp
    lane launch laundry law leaves legacy lend letting level liberal life light lighting lime
    lines lists lite live liver lives locking locks loins looked loss loud love loyal lunch
    magnets maid mailman main maine male mall malt mane mango manila manner manual map mapped
    mapper mapping maps mark mask matt medal media meeting meetings mend mending mental messing
    met metal mild milder mile milk milker mill mind mint mission mobilize mocked mocking mocks
    model moil mop motel mother mouse music nail named names naming neat net nifty night nil nine
    none north notification novel older once ongoing opens oranges order others ounce outdoing
    outer outlet outline outlooks oval owl own ox padding painter panel park parking parks part
    parts passed passing passport passports paste pen pending permission photon pit pizza plan
    plane planes plant plants playlist pocket poet pointer pointers pomp pool pope popped poppy
    pore pork portal ported porter portfolio porting pose post postbox postcard posted poster
    posting posts pot pots pounce pouncing pout prime printed professional project projector proof
    prop props protein proud proxies pub pull pup pushed queening querying queuing rail
    ramp range ranging raw reacting receipted receipting receptive recesses recipes recited
    reciting reclined reclining recoiled recreation redirect redirected reds refined refuges
    refutes reis rejection relating relax relieved relieves rely relying remotes render renewal
    replay report reports rescind reserved reserves rest restart retail retention retries
    retrieval reuse reused reuses reusing richer rim risk rocket rocking rocks roles room rooms
    roster rotterdam routers rule ruses sail sailed sal salary saliva salivates sample sand
    sanding sane sauce saw scam scent schemes screen sea seat secrecy secret section sector seed
    seek seem sees sell semi serve served serves seven severely severity share sharing sheep
    sheets shift shifts ship ships shop shops shore short shown shy sight simple sink sitting ski
    skin skip slate sleeve slice slow sly smack smart smell smile smoke smooth smut soaks socking
    sol sold solders source spa spanner spanners spanning spectra speculum speed spend spending
    sport sports spread sprinter sprinters spy ssd ssn stack stage stale stall stalls stamp stamps
    stare started starter starters starting starts startup state steps stops store straits strange
    strapped strapping stream street strong style submissive sues suit suite summation summit swam
    swamp symptom table tabs tail tall tangent task tax teaching television temps tempt tend
    tender tensest terms terrors thaw third thirty thousand three ties tiles till tip tips tires
    titans title toll tone tool tools top tops toss transfer transform transport trapped tree trip
    tripe tuls tunnel twelve twitch unlock unlocked unwind update vanilla vender vintage virginia
    vocation vodka voice wanner warding warming watch watt weather west wet whether widget wife
    windy wine wines wing wings witch word worker workplace world worth wrapper yell zero zone zoo
  `);
