const list = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/));

/** Words that ask whether something is there: "is mail.example.com up". */
export const stateWords = list(`
  up open opened reachable reach listening listen listens alive responding respond responds answer answers answering
  online offline available running accessible down working works work live dead healthy ok valid connectable blocked
  filtered closed
  offen offnen erreichbar lauft antwortet geht funktioniert klappt gestort ausgefallen
  ouvert joignable repond marche fonctionne panne
  abierto disponible responde funciona caido caida raggiungibile bereikbaar acessivel
`);

/** Words that ask for a try, and are that wherever they stand: "check mail.example.com". */
export const requestWords = list(`
  check recheck test verify ping probe diagnose reach chk chck tst
  pruf prufe prufen pruft pruefe pruefen prueft uberprufe uberprufen ueberpruefe ueberpruefen
  teste testen testet checke checken checkt kontrolliere kontrollieren
  verifie verifier verifiez tester testez controle controler controlez
  comprueba compruebe comprobar verifica verifique verificar prueba pruebe probar revisa revise revisar chequea chequear
`);

/** Words that speak of a try: "can you reach …", "connection to …". */
export const tryWords = list(`
  checking checks tests testing reaching try trying inspect connect connecting connection scan look knock
  essaie essayer essayez schau versuche
`);

/** Those in which a slip of the finger leaves no doubt, beside a host. */
export const mistypable: readonly string[] =
  'check test verify ping probe diagnose reachable responding erreichbar'.split(' ');
