/**
 * Common words of English, German, French, Spanish and their neighbours that are one or two letters
 * from a word of mail, or from a provider's name, and mean neither: "stock" is no "stocké", "libro" no
 * Libero. Found by mending the most frequent words of each language; what is the same word in another
 * form ("Kamera") is left out.
 */
export const nearWords: readonly string[] = `
    abschluss alo amazing angewiesen anrufen anwesenheit apace appel archie archivo aseguro
    ausgeben ausgehen aussehen backed banned banners bender bending bester beter betting brennen
    brothers butter cadera caera calda caliente calientes carter center cession chamber chanel
    chanted chanter chanteur chantier charakter chargee chargers charles charley charme charmer
    charred charted chatted chegar chester chiffres citric combat combust compart concurrents
    confia confias confie confio copper corre corren correr correto courtier cradle crus currier
    cyprus deceive deceived deceives deception decker decline defects devises dicker
    dispara dispare disparo docket donker douter earning earnings earthling eingehen empfinden
    empire enden enfants enfrente enjoyer entanto entradas entrado entrambe entramos entran
    entrando entrano entrara entrare entraste entrate entrati entrato entrego entrenado entrent
    envie envious epais equivocados estrada etching etrange evolucion evolutions explica explicar
    explico expres extraits extranas extrane extranos fantail fehlen fencing fender flasche folter
    forbes forcas forges formar formed former forming fortes foxtail foxtails freebie freebsd
    gamer gamers gamin gerald geringste gesicht gesichter goggle goggles grade grail hailing
    harter headphones hinrichtung hobnail imac imacs iman imams imax infection infomania inline intendo intentar
    issued jette journee kenden ketting kissing kleine laatste leine lender lending liberar
    liberato liberer liberia liberta liberte liberty libro llevara loca locali locas locate locke
    locker maal magen magnate magneto mai maio mais maiz mal malen mali maling maul mauling mil
    mila mobilite modems mondo monica mono muerto muertos nailing namecheck netter notecase
    nutcase oncoming orang orangery organe outboard outrange patball peine peoples perdon perso
    persone persoon pert perto pervers peuple pissing plainte plaintes pleite plop pockmark pones
    pont ponts poo poop popcorns popster porc porn portant portero portes porto posited postface
    postures presidential pronto prost proximas proximos puerta puertas puesto puestos quail
    radios radium ramera reais recentes receptie receptor recession recettes recibira redete
    reduire rekord relaxing relieve relived rending repaying replaying reprieve reserving
    reservoir residentiel retire retirer retour retrouve revived revolution rides rooter rouler
    routed routier rues ruled sack sacks saft saiba sailing salada salia salidas salido
    saliendo saliste saluda samoa sander scamp schelen schenken schepen schieben schieten schinken
    schlucken schmecken schrecken schrei schreie schreien schrie schrikken schweren schwerer
    scored scores seating secrete secretly securities seguia seguida seguira seguo segurar segure
    sendero servido sever shack shocks sientes simpatico simplicite slick smocks smth snack socken
    soltanto sortent sortes sparato sparc spectral spectre spender squad squib stam startle
    startles startups stato stead steak steal stecke stem stock stocks stones storen stories
    straten stratos stratum stratus stretto stucke subit sucks tailing tarnung tears telecom
    telecoms tels temas tending tenement tenente teniente tentent tessera tiennent torment trato
    travers traves tutta uncured unsecret valiente valientes vaticano venden vendido vending
    vendras venido venison verband verbinden verbonden verbunden vergeuden verleden vermeiden
    versant verschieben verschieden verschijnen verschwenden versehen versetzen verstand
    verstanden virginal vrienden wailing weber wetter wildly worksafe yahoos zender zolang
`
  .trim()
  .split(/\s+/);
