const list = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/));

/** Words behind a mode that switch it off: "SSL off", "encryption: none". */
export const offWords = list(`
  off disabled deactivated inactive unticked unchecked unselected unavailable unsupported impossible none nope false
  deaktiviert ausgeschaltet abgeschaltet aus inaktiv unmoglich
  desactive desactivee desactivado desactivada deshabilitado deshabilitada apagado impossible imposible aucun aucune ninguno ninguna
`);

/** Words that switch a mode off only where nothing follows: "SSL: no", "Verschlüsselung keine". */
export const lastWords = list('no not non nein nicht kein keine keiner');

/** Words between a mode and what is said of it: "TLS has been set to …". */
export const linkWords = list(`
  is are was were be been being has have had does do will would can could gets got set sets to as type mode option setting method connection
  security encryption box checkbox turned switched left currently completely
  ist sind war wird wurde werden auf verschlusselung verbindungssicherheit
  est sur sont mis en esta es puesto
`);

/** Denials of what follows them, of one word or with "t" from "n't". */
export const denialWords = list(`
  not no never isnt arent wasnt doesnt dont didnt cant cannot couldnt wont wouldnt hasnt havent hadnt
  cannt canot cannnot cnanot dosent doesent dosnt doesnot havnt
  nicht ne pas
`);

/** Behind a mode and a denial: "SSL is not enabled", "encryption isn't possible". */
export const onWords = list(`
  enabled on active activated possible available allowed used supported offered wanted needed required
  necessary ticked checked selected an option
  aktiv aktiviert moglich verfugbar erlaubt unterstutzt notig
  active activee possible disponible permis activo activado posible permitido
`);

/** The same, of a mode that fails: only whoever asks for a port asks for the one without it. */
export const runWords = list(
  'work works working go run funktioniert geht lauft marche fonctionne funciona va',
);

/** Words that refuse the mode behind them by themselves: "it lacks TLS", "untick SSL". */
export const refusalWords = list(`
  lacks lack lacking refuses refuse rejects reject untick uncheck unselect disable disables disabling deactivate
  unable incapable hates
`);

/** What a program or a device does with a mode, between a denial and the mode: "can't speak any TLS". */
export const useWords = list(`
  use uses used using speak speaks support supports supported supporting do does handle handles understand understands
  know knows heard hear have has got offer offers accept accepts talk talks run runs want wants need needs like likes
  enable able manage manages negotiate implement implements have longer yet even possible
  unterstutzt kann spricht versteht kennt nutzt verwendet hat will mag supporte gere parle connait utilise accepte
  prend soporta admite usa utiliza tiene entiende acepta habla
  a an any the of to for be with via over through uber par por in kind kinds type sort form by at all von mit le la les du de des el los las
`);

/** What one does with a port that is missing: "I do not have the SSL port". */
export const seekWords = list('have has got know knows habe hat kennt tiene tengo');

/** Words before "no", where the thing that is missing is meant: "still no IMAP port". */
export const missingWords = list(`
  still is are there theres have has had got get gets found find finds see sees seen gave given there was were yet
  gibt habe haben finde hay tengo veo encuentro
`);

/** What is missing, where the port is and not its mode: "no IMAP SSL port in my notes". */
export const missedThings = list(
  'port ports number numbers puerto puertos anschluss portnummer setting settings',
);
