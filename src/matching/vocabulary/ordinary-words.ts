/**
 * Ordinary English words: nobody's name, and not to be mended into a word of mail that is close.
 * A word that means something here has its meaning all the same.
 */
export const ordinaryWords: readonly string[] = `
    abbreviation abbreviations ability abort aborted aborting above absolute abstract accent
    acceptable accepted accepting access accessed accessible accessing accidentally according
    accordingly accurate achieve achieved across act action actions active activity acts added
    adding addition additional additionally additions address addresses adds adheres adjust
    adjusted admission advanced advantage affect affected affecting affects afterwards against
    agent agree agreement aid aiding aim aims air airport airports algorithm algorithms alias
    aliases alienate align aligned alike aline allocate allocated allocation allow allowed
    allowing allows almost alone along alongside aloud alternate alternating alternative
    alternatively alternatives alternator although altogether ambiguous among amount ample
    amsterdam analysis animal annotations answer answers ant anything anyway anywhere appear
    appears append appended appending appends apples applicable application applications applied
    applies apply applying approach appropriate approved arbitrary architecture archive area
    argument arguments arm around arrange array arrays arrow art artifacts assert assertion
    assertions assign assigned assigning assignment associated association assume assumed assumes
    assuming asynchronous asynchronously ate attach attached attacker attacks attempt attempted
    attempting attempts attribute attributes audit author authors auto automated automatic
    automatically available avoid avoided avoiding avoids await aware away back background
    backslash backspace backward backwards badge bail bailing ball balls base based bash basic
    basis batch become becomes begin beginning begins behave behaves behavior behind bells below
    bend benefit benefits beyond bid bigger bill bills binaries binary bind binding bindings bird
    birds bite bits black blacks blank block blocked blocking blocks blog blow boat boats bodies
    body bold boll bolt bone book booking books bootstrap borrow boss bother bottom bound
    boundaries boundary bounded bounding bounds bowl boxes braces bracket brackets branch branches
    brand brave bravo break breaking breaks bridge bring brings broken browse budget buffer
    buffered buffers bugs build builder building builds built bump bundle bundled busy button
    bypass byte bytes cable cache cached caching calculated caller calling calls came camel camp
    cancel cane canning cannot capabilities capability capture captures caramel care careful cargo
    carry case cases catch category caught cause caused causes causing caveat cell cent
    certificate certificates certify chain challenge champ chance change changed changes changing
    channel channels chapter chapters char character characters charge charged charmed charming
    chars chart chat chatter check checked checker checking checkout checks cheese chess chicken
    child children chop chosen chunk chunks circular circumstances claim claims clamp clarify
    clarity class classes clean cleaning clear cleared clearer clearest clearly click clipboard
    clock clocked clocking clocks clone close closed closes closest closing closure closures
    clouds cloudy cluster code coder codes coerced coffee collaborator collaborators collect
    collected collection collections colon color colors column columns combination combinations
    combine combined combining comma command commands commas comments commercial commission commit
    commits common commonly communicate communication community compact compare compared comparing
    comparison compass compatibility compatible compilation compile compiled compiler compilers
    compiles compiling complete completed completely completes completion complex compliance
    compliant complicated comply component components comprehensive compressed compression
    computed concatenated concatenation concept concepts concise concrete concurrency concurrent
    concurrently condition conditional conditions confection configurable configuration
    configurations configure configured configuring confirm conflict conflicting conflicts
    confused confusing confusion connection connections consent consider considered consistency
    consistent consistently consists console constant constants constraints construct constructed
    construction constructs consult consume consumed consuming consumption contact contain
    contained containing contains content contents context contexts continue continues continuing
    contract contrast contribute contributing contribution contributions contributor contributors
    control controlled controller controls convenience convenient convent convention conversion
    convert converted converting converts coordinate cop copied copies cops copy copying copyright
    core correction correctly correspond corresponding corresponds cost costing cot count counted
    counter counting counts couple course cover coverage covered covers cow coy crash crashes
    crashing crate crates create created creates creating creation credentials critical crop
    cropped cure curly cursor custom customization customize cycle cycles damages damp dance dark
    data database date dead deal dean debug debugger debugging deceiving decide decimal
    declaration declarations declare declared decode decoded decoding dedicated deep define
    defined defines defining definition definitions delay delaying delays delete deleted deletes
    deleting deli dell demand demonstrate demonstrates depend dependencies dependency dependent
    depending depends deplete depleted deprecate deprecated depreciated depth derails derive
    derived describe described describes describing description descriptions descriptor
    descriptors design designed desired destination destroy destroyed detailed detect detected
    detecting detection detects determine determined determines determining developed developer
    developers developing development diagnostic diagnostics dialog dictionary differ difference
    differences differently differs difficult digit digits dine direct direction directive
    directly directories directory dirty disable disabled disables disabling disallow discard
    discarded disclaimer disclosure disconnect disconnected discord discouraged discuss discussed
    discussion disk dispatch dispatched display displayed displaying displays distinct distinguish
    distribute distributed distribution dive dock docked document documentation documented
    documents dog domain domains door dos dots double downgrading drain draw drive driver drop
    dropped dropping drops duplicate duplicated duplication duration during dynamic dynamically
    earlier early easier easily easy eat echo ecosystem edge edit edited editing edition editor
    effect effective effectively effects efficient effort eight ejects element elements eleven
    else elsewhere email emailing embedded emission emit emits emitted emitting empires empty
    enable enabled enables enabling enchants encode encoded encoding encounter encountered
    encrypted encryption ended ending endorse ends enforce engine engines enhance ensure ensures
    ensuring enterprise entire entirely entities entity entrails entrance entrances entries
    entrusts envies environment environments equal equality equals equivalent error errors escape
    escaped escaping especially established estate evaluate evaluated evaluating evaluation even
    event events every everything everywhere exceed exceeded exceeds excel except exception
    exceptions exclude excluded excluding exclusive executable execute executed executes executing
    execution exist existence existing exists exit exited exiting exits expand expanded expansion
    expect expected expects experience experimental expired explain explained explaining explains
    explanation explicit explicitly exploit explore exported exports expose exposed exposes
    express expressed expression expressions extend extended extending extends extension
    extensions external externally extra extract extracted extracts extremely fact factor factory
    fail failed failing fails failure failures fairly fall fallen falling falls false familiar
    family fast faster fastest fatal feature features fee feed feedback feel feeler fell female
    fetch fetched fetching fewer figure filching file filed files filing fill filled filter
    filtered filtering filters final finally finding finish finished fired fits five fixed fixes
    fixing fixture flag flags flaky flat flee flexibility flexible float floating floor flow flush
    focal focus foiled fold folder folders folding follow followed following follows font fonts
    force forces foreground forever forget fork form formal format formats formatted formatting
    forms fort forth forty forward forwards four fourth fox fragment fragments frame frames
    framework free freed freedom frequently fresh fret friendly front full fully function
    functional functionality functions furnished further future fuzz fuzzy gadget gail gain gale
    gap garbage gases gates gazes gender general generally generate generated generates generating
    generation generator generic generics given giving glistening global globally glow gmc gms
    goal goals gone goods gracefully grammar grant granted grape grapes graph gravel greater green
    greet group groups guarantee guaranteed guarantees guard guess guidance guide guidelines gum
    gym hail half halfway hall ham hamburg hana hand handing handle handled handler handlers
    handles handling hands handshake hang happen happens harbor harbour hard hash hat haven head
    header headers heading heap height held hell helper helpers helpful hereby hero hidden hide
    hiding high higher highest highlight highlighted highlighting highly him hint hints history
    hocked hocking hoist hoisting hold holder holders holds holiday hood hook hooks hoot hop hops
    host hosting hosts hotel hotels hours house however huge human hundred icon ideal identical
    identified identifier identifiers identifies identify identity idle idol ignore ignored
    ignores ignoring illicit image images imam immediately imp impact impair impart implement
    implementation implementations implemented implementing implements implicate implicit
    implicitly implied implies import important imported imports impossible improve improved
    improvement improvements improves improving include included includes including inclusion
    inclusive incoming incompatible incomplete inconsistent incorrect incorrectly increase indent
    indentation independent independently index indexed indexes indicate indicated indicates
    indicating indices individual infer infinite informing inherit inherited inherits initial
    initialization initialize initialized initially inner input inputs insert inserted inserting
    inserts inside inspect inspection inspector install installation installed installing installs
    instance instances instead instructions integer integers integration intended intentionally
    interact interactive intercept interested interesting interface interfaces intermediate
    internal internally internals interpret interpreted interpreter interrupt interval introduce
    introduced introduces introduction invalid invocation invoice invoke invoked invoking involve
    involved involves involving ions isle isolated issue issues item items iterate iteration
    itself jail jets join joke jokes jump jumps keeping kept keyboard keys keyword keywords kill
    knowledge known label labels lable lack lacked lamp lane languages large larger later launch
    laundry law layer layout lazy lead leading leak leaking leaks learn learned leave leaves
    leaving left legacy legal lend length lengths letter letters letting level levels liable
    liberal libraries library license licensed licenses life lifetime light lighting likely lime
    limit limitation limitations limited limits line lines link linked linking links lint listener
    listeners listing lists lite literal literally literals live liver lives load loaded loader
    loading loads local locale locally located location locations lock locking locks logged logger
    logging logic logical logo logs loins long longer looked loop loops lose losing loss lost loud
    love lower loyal lunch machines magic magnets maid mail mailing mailman main maine maintain
    maintained maintainer maintainers maintaining maintenance major male malformed mall malt
    manage managed management manager manages managing mane mango manifest manila manipulate
    manipulation manner manual manually map mapped mapper mapping mappings maps mark marked marker
    marking marks mask master match matched matches matching material materials matt matter
    matters maximum meaningful measure mechanism mechanisms medal media meeting meetings member
    members memory mend mending mental mention mentioned menu menus merely merge merged message
    messages messing met metal method methods middle migrate mild milder mile milk milker mill
    milliseconds mime mind minimal minimum minor mint minus minutes mismatch missing mission
    mistake mistakes mixed mobilize mock mocked mocking mocks mode model modes modification
    modifications modified modifier modifiers modify modifying module modules moil moment mop
    mostly motel mother motion mouse move moved movement moves moving multiple music mutate
    mutated nail name named names naming native nature navigate navy nearest neat necessarily
    necessary negative neither nested nesting net newer newly nifty night nightly nil nine node
    nodes none north notable notation note notes notice notices notification notify novel null
    numbered numeric object objects observed obsolete obtain obtained obtaining obvious occur
    occurred occurrence occurs octal official offset offsets often older omit omitted once ongoing
    opened opening opens operate operates operating operation operations operator operators
    opposed opposite optimize optimized optional optionally opts oranges order ordered ordering
    ordinary organization origin original originally other others otherwise ounce outdated
    outdoing outer outlet outline outlooks output outputs outside oval overall overflow overhead
    overridden override overrides overriding overview overwrite overwrites overwriting overwritten
    owl own owned owner ownership owns ox package packages packed padding page pages painter pair
    pairs panel panic paragraph parallel parameter parameters parent parentheses park parking
    parks parse parsed parser parses parsing part partial partially particular particularly parts
    pass passed passes passing passport passports password past paste patch patched patches path
    paths pattern patterns pause paused payload peer pen pending percent perform performance
    performed performing performs period permission permissions permit permitted persist
    persistent persons phase photon piece pieces pipe pipeline pit pizza place placed places plain
    plan plane planes plant plants platform platforms playground playlist plus pocket poet point
    pointer pointers pointing points policies policy pomp pool pope popped poppy popular pore pork
    port portal ported porter portfolio porting portion portions ports pose position positioned
    positions positive possibility possibly post postbox postcard posted poster posting posts pot
    potential potentially pots pounce pouncing pout power powerful practical practice practices
    precedence preceding precise predefined prefer preference preferred prefix prefixed prepare
    prepared presence present preserve preserved press pressed pressing prevent preventing
    prevents preview previous previously primarily primary prime primitive print printed printing
    prints prior priority problematic problems process processed processes processing produce
    produced produces product production products professional profile programmer programmers
    programming progress project projector projects promise promises promote prompt prompts proof
    prop properties property proposal props protect protection protein prototype proud provided
    providing proxies proxy pub public publish published publishing pull punctuation pup purpose
    purposes push pushed putting python queening queries query querying queue queued queuing quit
    quote quoted quotes race rail raised ramp random range ranges ranging rare rather raw reach
    reached reaches reacting read readability readable reading reads ready real reason reasonable
    reasons rebuild receipted receipting receive received receives receiving recent receptive
    recesses recipes recited reciting reclined reclining recognize recognized recoiled record
    recording records recovery recreation recursive recursively redirect redirected redirection
    redirects redo redraw reds reduce reduced reducing redundant refer reference referenced
    references referred referring refers refined reflect refuges refutes regarding regardless
    region register registered registers registry regression regular reis reject rejected
    rejection rejects related relating relative relax release released releases relevant reliable
    relieved relieves rely relying remain remaining remains remember remembered remote remotes
    removal remove removed removes removing rename renamed render rendering renewal repeat
    repeated repeating replace replaced replacement replaces replacing replay reply report
    reported reporting reports repositories repository represent representation represented
    representing represents reproduce request requested requesting requests require required
    requirement requirements requires rescind reserved reserves reset resolution resolve resolved
    resolves resolving resource resources respect respective respectively respond response
    responses responsibility responsible rest restart restore restored restrict restriction
    restrictions result resulting results resume retail retain retention retries retrieval
    retrieve retry return returned returning returns reuse reused reuses reusing reverse revert
    review revoke richer rights rim risk robust rocket rocking rocks roles room rooms root roster
    rotterdam route routers routes rule rules runner ruses safely safety sail sailed sal salary
    saliva salivates sample sand sanding sane satisfy sauce save saved saves saving saw scam
    scenario scenarios scent schedule scheduled scheme schemes scope scoped scopes screen script
    scripts scroll scrolling sea search searched searches searching seat seconds secrecy secret
    section sections sector secure security seed seek seem seems sees selected selection selects
    self sell semantic semantics semi semicolon send sending sends sense sensitive sent sentence
    separate separated separately separator sequence sequences series serve served server servers
    serves session sessions setting settings seven several severely severity shape share shared
    sharing sheep sheets shell shift shifts ship ships shop shops shore short shorten shorter
    shorthand showing shown shutdown shy side sight sign signal signals signature signatures
    signed significant significantly signing signs silent silently similar simple simpler simplest
    simplify since sink sitting situation situations size sizes ski skin skip skipped slash
    slashes slate sleep sleeve slice slightly slow slower sly smack small smaller smart smell
    smile smoke smooth smut snapshot snapshots snippet soaks socket sockets socking sol sold
    solders solution solutions solve sometimes somewhere soon sorted sorting source sourced
    sources spa space spaces spanner spanners spanning spawn special specific specifically
    specification specified specifier specifies specify specifying spectra speculum speed spell
    spelling spend spending splits splitting sponsor sponsors sport sports spread sprinter
    sprinters spy square ssd ssn stability stable stack stage stale stall stalls stamp stamps
    stands stare stars start started starter starters starting starts startup state stated
    statement statements states static status stay stays step steps stop stopped stops storage
    store stored stores storing story straightforward straits strange strapped strapping strategy
    stream streaming streams street strict stricter strictly strings strong strongly structure
    structured structures stuck style styles subject submissive submit submitted submitting
    subsequent subset substantial substitute substitution succeed succeeds success successful
    successfully sues sufficient suffix suggest suggested suggestions suit suitable suite summary
    summation summit supplied supply supposed suppress surface swam swamp swap switch switched
    switches switching symbol symbolic symbols symptom synchronous syntax table tables tabs tags
    tail taken taking talk tall tangent target targets task tasks tax teaching teams technical
    technique television tells template temporarily temporary temps tempt tend tender tensest term
    terminal terminals terminate terminated terms terrors test tested testing tests text thaw
    theme themselves then therefore think third thirty though thousand thread threads three
    threshold through throughout throw throwing thrown throws thus ties tiles till timer timers
    timing tiny tip tips tires titans title together toggle token tokens toll tone took tool
    tooling tools top topic tops toss total towards trace traces tracing track tracking
    traditional trailers trailing trait traits transfer transform transforms transition translated
    translation translations transport trapped treat treated treats tree trigger triggered
    triggers trip tripe trouble true truncate truncated trust trusted tuls tunnel turn turned
    turns twelve twice twitch typed types typical typically unable unaware unchanged undefined
    under underlying underscore understand understood undo unexpected unique unit units universal
    unknown unless unlikely unlock unlocked unnamed unnecessary unsafe unset unsigned unsupported
    until unused unusual unwind update updated updates updating upgrade upgraded upgrading upload
    upon upper upstream usable usage useful useless usual utilities utility valid validate
    validating validation vanilla variable variables variant variants variety various vary vector
    vender verbose verification verify verifying version versions vertical vice video view vintage
    virginia virtual visible visual vocation vodka voice vulnerabilities vulnerability vulnerable
    wait waiting waits walking wanner warding warming warn warning warnings warranty watch watt
    weak weather welcome west wet whatever whenever whether while white whole wide widely widget
    width wife window windy wine wines wing wings wish witch without word worker workers workplace
    world worry worth wrap wrapped wrapper wrapping wraps writable write writes writing written
    wrong wrote yank yell yourself zero zone zoo
`
  .trim()
  .split(/\s+/);
