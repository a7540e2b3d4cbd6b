/** From one server to another, and to ours. */
const betweenServers =
  'mx, mta, mx host, mx server, server to server, servers to servers, between servers, between mail servers, between two mail servers, mail servers talk, smtp server to server, mail server to mail, mailserver to mailserver, mail server to server, talk to each other, each other, one another, other mail servers, other servers, another mail server, other mta, other mtas, other companies, other company, other organisations, other organizations, other domains, other providers, internet mail, mta to mta, mail exchanger, mail exchange, mailserver zu mailserver, server zu server, anderen servern, andere mailserver, anderen mailservern, de serveur a serveur, entre serveurs, autres serveurs, entre servidores, servidor a servidor, otros servidores, our mx, to our mx, into our mx, deliver to us, delivers to us, deliver to our, delivers to our, deliver mail to us, deliver mail to our, delivers mail to us, delivers mail to our, deliver mails to our, deliver mails to us, delivering to our, delivering mail to our, sends us mail, send us mail, sending us mail, sends mail to us, send mail to us, sends mails to us, hand over mail to, hands over mail to, our server receives, our mail server receives, our mailserver receives, our gateway receives, reach our mail server, reach our mx, connect to our mx, our exchange receives, to our exchange, to our exchange server, our mail gateway, mail gateway, email gateway, mailgateway, from the internet, vom internet, aus dem internet, depuis internet, desde internet, liefert an unseren, liefern an unseren, an unseren mx';

/**
 * How people say what a question about mail is made of: for each concept its words and phrases in
 * English, German, French and Spanish, folded, separated by commas. A phrase under two concepts
 * means both ("imaps": IMAP and TLS from the first byte).
 */
export const mailWords = {
  // Protocols
  imap: 'imap, imap4, imap 4, imap4rev1, imap4rev2, imap 44, internet message access protocol, imaps, imap4s, simap, imap s',
  pop3: 'pop3, pop, pop 3, pop 33, post office protocol, pop mail, pop3s, pops, spop3, spop, pop3 s',
  smtp: 'smtp, esmtp, simple mail transfer protocol, smtps, ssmtp, smtp s, smtp server, smtpd',
  all: 'all, every, common, usual, typical, cheat sheet, cheatsheet, overview, list, alle, toutes, todos, todas, ubersicht, liste, lista',

  // How the connection is protected
  implicit:
    'implicit, implicit tls, implicit ssl, implizit, implicite, implicito, wrapped, tls wrapper, wrapper mode, first byte, straight tls, direct tls, imaps, imap4s, simap, imap s, pop3s, pops, spop3, spop, pop3 s, smtps, ssmtp, smtp s',
  ssl: 'ssl, sslv3, sslv2, ssl3, ssl2, ssl 3, ssl 2, ssl v3, ssl v2, sll, ssl tls, tls ssl',
  tls: 'tls, tlsv1, tlsv1.2, ssl tls, tls ssl, transport layer security',
  secure:
    'secure, secured, securely, security, encrypted, encryption, encrypt, encrypting, encrypts, crypted, crypt, safe, sicher, sichere, sicherer, sicheren, sicheres, gesichert, gesicherte, sicherheit, verschlusselt, verschlusselte, verschlusselter, verschlusselten, verschlusseltes, verschlusselung, securise, securisee, securises, securite, chiffre, chiffree, chiffrement, crypte, cryptee, seguro, segura, seguros, seguridad, cifrado, cifrada, encriptado, encriptada, encriptacion',
  starttls:
    'starttls, start tls, star tls, starts tls, stls, explicit tls, explicit ssl, explicit, opportunistic tls, tls upgrade, upgrade to tls',
  plain:
    'plain, plaintext, plain text, cleartext, clear text, unencrypted, unsecured, unsecure, insecure, nonsecure, nossl, notls, uncrypted, unverschlusselt, unverschlusselte, unverschlusselter, unverschlusselten, klartext, unsicher, non securise, non chiffre, en clair, sin cifrar, inseguro, texto plano',

  // Which way the mail goes
  send: 'send, snd, sending, sends, sent, sender, outgoing, outbound, out going, outgoing mail, mail out, go out, goes out, going out, smtp out, submit, submits, submitting, senden, versenden, versand, verschicken, schicken, ausgehend, ausgehende, ausgehenden, ausgehender, ausgang, postausgang, postausgangsserver, ausgangsserver, postausgangs, envoi, envoyer, envoie, sortant, sortante, sortants, enviar, envio, envios, saliente, salientes, salida',
  fetch:
    'receive, recv, rcv, receiving, receives, incoming, inbound, in coming, fetch, fetching, download, downloading, retrieve, retrieving, received, reading mail, reading email, read mail, read email, read my mail, collect mail, get mail, get my mail, get email, empfangen, empfang, abrufen, abholen, eingehend, eingehende, eingehenden, eingehender, eingang, posteingang, posteingangsserver, eingangsserver, posteingangs, reception, recevoir, entrant, entrante, entrants, recibir, entrantes, entrada, recepcion',
  relay: `relay, relaying, relays, relayhost, smart host, smarthost, mx record, ${betweenServers}`,
  interserver: betweenServers,
  submission:
    'submission, mail submission, mail submission agent, message submission, msa, smtp submission',

  // Who asks: the program or the device of a person, and no server
  client:
    'client, clients, mail client, mail clients, email client, email clients, mailclient, mail app, email app, mail program, mailprogramm, mail software, app, apps, phone, phones, iphone, ipad, android, tablet, laptop, desktop, thunderbird, outlook app, outlook desktop, mailbird, spark mail, em client, emclient, k9, k 9, k9 mail, airmail, mailspring, bluemail, evolution, kmail, printer, printers, copier, copiers, scanner, scanners, drucker, imprimante, impresora, handy, smartphone, user, users, person, people, end user, end users, roaming, my pc, my computer',

  // What is asked for
  port: 'port, ports, portnumber, portnummer, portnummern, anschluss, puerto, puertos, porte, porta, p0rt, port number, port numbers, numero de port, numero de puerto, tcp port, mailports, emailports, emailport',
  server:
    'server, servers, host, hostname, serveur, serveurs, servidor, servidores, mailserver, mail server, mailservers, mail gateway, email gateway, mailgateway, postausgangsserver, ausgangsserver, posteingangsserver, eingangsserver, postausgang server, posteingang server',
  setting:
    'setting, settings, setup, set up, setting up, sets up, add, adding, config, configs, configuration, configure, configuring, configured, details, parameters, einstellung, einstellungen, einrichten, einrichtung, konfiguration, konfigurieren, daten, zugangsdaten, serverdaten, parametres, parametre, parametrage, reglages, configurer, ajustes, configuracion, configurar, parametros, datos, connect, connecting, use with, add account, add my account, server address, info',
  mail: 'mail, mails, mail out, email, emails, e mail, e mails, mailing, mailbox, mailboxes, inbox, correo, correos, courriel, courriels, courrier, messagerie, postfach, mail account, mail client, email client, mail clients, email clients, mail app, mail program, mail server, mailserver, mailservers, mailclient, mailprogramm, outgoing mail, read mail, read email, maildrop, scan to email, scan to mail, scan2mail, boite, boite mail, boite aux lettres, buzon, buzon de correo, pop mail, internet mail, mail flow, mailflow, mailports, emailports, emailport',
  compare:
    'vs, versus, diff, diffs, difference, differences, differ, distinction, pros and cons, compare, comparison, compared, or, better, safer, advantage, advantages, disadvantage, disadvantages, benefits, drawbacks, pros, cons, speaks for, speak for, speaks against, vorteil, vorteile, nachteile, spricht fur, avantage, avantages, inconvenients, ventaja, ventajas, desventajas, o, unterschied, unterschiede, oder, vergleich, vergleichen, ou, difference entre, diferencia, diferencias, comparar',
  tcp: 'tcp',
  udp: 'udp',

  // Asking whether a server is there
  alive:
    'reach, reachable, reaching, alive, responding, responds, respond, answer, answers, answering, online, accessible, healthy, probe, ping, pingable, diagnose, inspect, available, accepting, listening, up and running, erreichbar, joignable, disponible, accesible',

  // Turning a phrase round
  not: 'not, no, non, neither, nor, without, w o, wo ssl, never, except, excluding, minus, other than, thats not, that is not, that isnt, which isnt, which is not, instead of, rather than, dont want, do not want, dont use, do not use, doesnt support, does not support, doesnt do, does not do, doesnt have, cant do, nicht, kein, keine, keinen, ohne, statt, sans, pas, pas de, sin, ningun, ninguna, anything but',
  other:
    'other one, the other, other, alternative, alternate, instead, else, andere, anderen, autre, otro, otra',
  also: 'and, also, what about, how about, whats about, and for, and with, and what about, same for, same but, other way round, the other way round, the other way, then, und, et, aussi, y, tambien, auch, plus, or',
} as const satisfies Readonly<Record<string, string>>;

/** Concepts that describe a port and make no topic of their own. */
export const plainConcepts: ReadonlySet<string> = new Set([
  ...Object.keys(mailWords),
  'alive',
  'how',
  'why',
]);
