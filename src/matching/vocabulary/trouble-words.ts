/**
 * How people say what goes wrong, and what explanations are about: for each concept its words and
 * phrases in English, German, French and Spanish, folded, separated by commas.
 */
export const troubleWords = {
  // Connections
  connection:
    'connection, connections, connexion, connexions, verbindung, verbindungen, conexion, conexiones, conn, con refused, con reset, con timeout, con timed out, sessions, session, socket, connection reset, econnrefused, connrefused, econnreset, connreset, etimedout, wsaeconnrefused, wsaeconnreset, wsaetimedout, refuses to connect, refuse to connect, refused to connect, refusing to connect',
  refused:
    'refused, con refused, refusee, abgelehnt, abgewiesen, verweigert, rechazada, rechazado, rechazo, denegada, econnrefused, connrefused, wsaeconnrefused, refuses to connect, refuse to connect, refused to connect, refusing to connect',
  refusing: 'refuse, refuses, refusing, refuser, verweigern, rechaza',
  timeout:
    'timeout, timed out, times out, time out, timing out, timeouts, zeituberschreitung, zeitlimit, delai depasse, delai d attente, delai expire, tiempo de espera, tiempo agotado, expirado el tiempo, tiempo excedido, etimedout, wsaetimedout, con timeout, con timed out, hangs, hanging, no answer, no response, not responding, does not respond, doesnt respond, wont respond, does not answer, doesnt answer, no reply, unresponsive, keine antwort, never connects',
  unreachable:
    'cant connect, cannot connect, can not connect, unable to connect, could not connect, couldnt connect, wont connect, not connecting, fails to connect, failed to connect, cannot reach, cant reach, ehostunreach, enetunreach, host unreachable, network unreachable, no route to host, unreachable, connection failed, keine verbindung, impossible de se connecter, no se puede conectar',
  reset:
    'reset, connection reset, econnreset, connreset, wsaeconnreset, zuruckgesetzt, reinitialisee, restablecida, dropped',
  notfound:
    'not found, notfound, wsahost not found, cant find, cannot find, couldnt find, doesnt exist, does not exist, cannot resolve, cant resolve, could not resolve, not resolve, unresolved, nicht gefunden, introuvable, no encontrado, no se encuentra, enotfound',
  interrupted: 'interrupted, unterbrochen, interrompue, interrumpida',
  greeting: 'greeting, banner, greetings',
  blocked:
    'blocked, block, blocks, blocking, unblock, unblocked, wont let, wont let us, will not let, does not let, doesnt let, blockiert, gesperrt, sperrt, bloque, bloquee, bloqueado, bloquea, bloqueada, filtered, throttled',
  isp: 'isp, internet provider, internet service provider, home connection, at home, from home, home network, residential, hosting company, cloud, vps, ec2, aws ec2, azure, gcp, google cloud, digitalocean, droplet, lightsail, linode, vultr',
  firewall:
    'firewall, firewalls, fire wall, brandmauer, pare feu, cortafuegos, security group, security groups, acl, nat, iptables, ufw, fortigate, pfsense, sonicwall',
  open: 'open, opened, opening, allow, allowed, permit, whitelist, allowlist, forward, forwarding, offen, ouvert, abierto, freigeben, freischalten, offnen, ouvrir, abrir',

  socketcode:
    'winsock, winsock error, winerror, win error, win32 error, wsa, wsaerror, wsagetlasterror, errno, oserror, socket error, socket error code, getaddrinfo',

  // TLS
  certificate:
    'certificate, certificates, cert, certs, ssl certificate, ssl cert, tls certificate, zertifikat, zertifikate, zertifikats, certificat, certificats, certificado, certificados',
  expired:
    'expired, expires, expire, expiry, abgelaufen, abgelaufenes, expiree, perime, caducado, caducada, vencido, expirado, out of date, outdated, not yet valid, not valid yet, noch nicht gultig, ran out',
  selfsigned:
    'self signed, selfsigned, self sign, selbstsigniert, selbst signiert, selbstsigniertes, auto signe, autosigne, autofirmado, auto firmado',
  mismatch:
    'mismatch, mismatched, does not match, doesnt match, not match, dont match, no match, name mismatch, wrong name, wrong host, wrong hostname, falscher name, stimmt nicht uberein, ne correspond pas, no coincide, different name, other name',
  hostname: 'hostname, host name, name, domain name, altname, altnames',
  untrusted:
    'untrusted, not trusted, unknown issuer, unknown authority, unverified, cannot be verified, cant be verified, unable to verify, verify failed, not verified, nicht vertrauenswurdig, incomplete chain, chain, intermediate, issuer',
  handshake: 'handshake, handshakes, hand shake, cipher, ciphers',
  wrong:
    'wrong, falsch, falsche, falsches, incorrect, incorrecto, incorrecta, mauvais, mauvaise, invalid, ungultig, ungultige, equivocado',
  version:
    'version, versions, minimum, min version, sslv3, sslv2, ssl3, ssl2, ssl 3, ssl 2, tlsv1, sslv3 0, ssl v3, ssl v2',
  deprecated:
    'deprecated, dead, obsolete, retired, outdated port, still used, still valid, still ok, still in use, withdrawn, veraltet, obsolet, obsoleto, legacy port, old port, supported anymore, revoked',
  downgrade:
    'downgrade, downgraded, stripping, strip, stripped, striptls, strips, strip out, strips out, tamper, tampers, tampering, suppresses, injection, man in the middle, mitm, attack, attacks, vulnerable, vulnerability',

  // Logging in
  login:
    'login, cant login, cannot login, cant log in, cannot log in, unable to log in, unable to login, cant sign in, cannot sign in, could not log in, logins, log in, logon, log on, logged in, sign in, signin, anmeldung, anmelden, anmelde, inicio de sesion, iniciar sesion, connexion utilisateur, identification',
  auth: 'auth, authentication, authenticate, authenticating, authentification, authentifizierung, autenticacion, credentials, credential, identifiants, zugangsdaten falsch, credenciales',
  password:
    'password, passwords, passwort, kennwort, passworter, mot de passe, contrasena, clave, pw, pwd, passwd, passcode',
  username:
    'username, user name, usernames, benutzername, nom d utilisateur, usuario, nombre de usuario',
  failed:
    'failed, cant login, cannot login, cant log in, cannot log in, unable to log in, unable to login, cant sign in, cannot sign in, could not log in, fails, fail, failing, failure, error, errors, rejected, reject, rejects, declined, unsuccessful, denied, not accepted, doesnt work, does not work, not working, isnt working, wont work, didnt work, incorrect, fehlgeschlagen, fehler, fehlermeldung, schlagt fehl, echec, echoue, erreur, rejete, fallo, fallida, fallido, error de, denegado, rechazados, keeps asking, asks again, asking again, invalid, wrong, refused',
  app: 'app, apps, application, applications, anwendung, aplicacion',
  ownpassword:
    'normal password, regular password, usual password, real password, main password, ordinary password, account password, normal login, regular login, normales passwort, mot de passe normal, mot de passe habituel, contrasena normal',
  apppassword:
    'app password, app passwords, application password, application passwords, app specific, app specific password, app specific passwords, application specific, application specific password, apppassword, anwendungspasswort, app passwort, anwendungsspezifisches passwort, mot de passe d application, mot de passe application, contrasena de aplicacion, less secure apps, less secure app, less secure',
  basicauth:
    'basic auth, basic authentication, legacy auth, legacy authentication, standardauthentifizierung',
  oauth:
    'oauth, oauth2, oauth 2, oauth 2.0, xoauth, xoauth2, oauthbearer, modern auth, modern authentication, moderne authentifizierung, authentification moderne, autenticacion moderna, openid',
  twofactor:
    '2fa, mfa, two factor, two step, 2 step, 2 factor, 2 step verification, two step verification, multi factor, multifactor, zwei faktor',
  disabled:
    'disabled, disallowed, forbidden, prohibited, not allowed, deaktiviert, desactive, desactivada, desactivado, turned off, switched off, not enabled, disable',

  // Mailboxes and delivery
  full: 'full, over quota, overquota, quota, quota exceeded, storage full, out of space, voll, pleine, plein, lleno, llena, storage, exceeded',
  locked: 'locked, lock, in use, gesperrtes postfach, verrouille, bloqueado por otra',
  toomany:
    'too many, too much, maximum, max, limit, limits, simultaneous, concurrent, exceeded the maximum, zu viele, trop de, demasiadas, demasiados, how many, per user',
  user: 'user unknown, unknown user, no such user, unknown recipient, recipient unknown, recipient not found, mailbox not found, address not found, no such mailbox, mailbox unavailable, user not found, user does not exist, user doesnt exist, recipient does not exist, address does not exist, recipient rejected, recipient address rejected, unbekannter empfanger, empfanger unbekannt, destinataire inconnu, utilisateur inconnu, usuario desconocido, destinatario desconocido, mailbox does not exist, mailbox doesnt exist, account does not exist',
  greylisted:
    'greylisted, greylisting, greylist, graylisted, graylisting, graylist, grey listed, grey listing',
  relaydenied:
    'relay access denied, relay denied, relaying denied, relay not permitted, relay not allowed, relaying not allowed, relaying not permitted, unable to relay, cannot relay, cant relay, we do not relay, no relay, relay zugriff verweigert, relais refuse, relay refused, relay prohibited, relaying prohibited',
  blacklist:
    'blacklist, blacklisted, blocklist, blocklisted, blocked list, rbl, dnsbl, spamhaus, barracuda, sorbs, bad reputation, poor reputation, sender reputation, ip reputation, ip blocked, ip address blocked, schwarze liste, liste noire, lista negra',
  spam: 'spam, junk, spam filter',
  toolarge:
    'too large, too big, message size, size limit, attachment size, attachment limit, message too large, file too big, zu gross, trop gros, trop volumineux, demasiado grande, exceeds size',
  spf: 'spf, spf record, dkim, dkim key, dmarc, dmarc record, dmarc policy, dkim record, domainkeys, sender policy framework',
  bounce: 'bounce, bounced, bounces, bouncing, undeliverable, ndr, non delivery, returned mail',
  deliver:
    'deliver, from a to b, arrive, arrives, delivered, delivery, delivers, zugestellt, zustellung, livre, remis, entregado, entrega, travel, travels, journey, path, mail flow, mailflow, flow, route of',
  how: 'how, wie, comment, como, explain, explained, explanation, what happens, walk me through',
  why: 'why, warum, wieso, pourquoi, por que, porque',
  work: 'work, works, funktioniert, marche, fonctionne, funciona, working',
  agents:
    'mua, mda, mta meaning, mta mean, what is an mta, what is mta, what is a mta, what is an mua, mua msa mta mda, mail transfer agent, mail user agent, mail delivery agent, mail submission agent',

  // Topics
  delayed: 'late, delayed, delay, delays, verspatet, verzogert, en retard, con retraso',
  idle: 'idle, imap idle, push, push mail, push email, push notification, push notifications, pushmail',
  offline:
    'offline, off line, on the plane, on a plane, on the train, no internet, local copy, without internet, hors ligne, sin conexion, backup, back up, backups, archive',
  leave:
    'leave, keep, kept, lassen, belassen, laisser, garder, conserver, dejar, mantener, retain, leaving',
  copy: 'copy, copies, message, messages, mails on server, nachrichten, kopie, copie, copia, mensajes',
  gone: 'gone, disappeared, disappear, disappears, deleted, deletes, delete, deleting, erased, erases, wiped, lost, vanish, vanishes, vanishing, vanished, disappearing, missing, verschwunden, geloscht, disparu, supprime, desaparecido, borrado, removed, removes',
  endtoend:
    'provider read, hoster read, admin read, admins read, google read, microsoft read, end to end, end to end encryption, end to end encrypted, e2e, e2ee, message itself, mail itself, email itself, mails itself, mails themselves, messages themselves, message content, message contents, mail content, content of the mail, content of the message, content of my mail, contents of the mail, message body, mail body, body of the mail, text of the mail, inhalt der mail, nachricht selbst, contenu du mail, contenido del correo, ende zu ende, bout en bout, extremo a extremo, pgp, openpgp, gpg, gnupg, smime, s mime',
  scan: 'scan, scans, scanning, scanner, scanners, scan to email, scan to mail, scan2mail, copier, copiers, printer, printers, mfp, mfc, multifunction, drucker, kopierer, imprimante, copieur, impresora, escaner, fotocopiadora, ricoh, canon, xerox, konica, kyocera, brother, lexmark, toshiba, sharp, epson, fax, scannen, numerisation',
  mailcode: 'nodemailer, phpmailer, php mailer, smtplib, javamail, mailkit, wp mail smtp',
  script:
    'script, scripts, django, wordpress, laravel, symfony, rails, jakarta mail, java mail, sendmail in php, php, python, java, nodejs, node js, dotnet, powershell, send mailmessage, golang, programmatically, my code, website contact form, contact form, cron job, cronjob, backend, our app, my app, web app, webapp',
  testing:
    'openssl, telnet, netcat, nc, command line, commandline, cli, manually, by hand, nslookup, dig, nmap, curl',
  mailtool: 'swaks, s client, openssl s client, test netconnection',
  test: 'test, tests, testing, check, checking, verify, verifying, testen, prufen, prufe, uberprufen, tester, verifier, comprobar, comprueba, probar, verificar, verifica',
  automatic:
    'automatic, automatically, configure themselves, configure itself, configures itself, set themselves up, set itself up, by itself, by themselves, on its own, auto configure, auto configuration, auto setup, auto config, auto detect, autodetect, guess, guesses, guessing, figure out, figures out, detect, detects, know the settings, knows the settings, know which server, knows which server, find out the settings, automatisch, automatiquement, automaticamente, srv, srv record, srv records, discover, discovers, discover settings, find settings, find my settings, find my mail settings, find the settings, find the server, find servers, find their server, find their servers, find its server, finds the server, finds its server, find the mail server, finds the mail server, find their settings, discover the server, discovers the server, discover the mail server, know the server, know the mail server, knows the server, knows the mail server, know their server, get the settings, gets the settings, fill in the settings, fills in the settings, on their own, findet den server, finden den server, den server selbst, von selbst',
  discovery: 'autodiscover, autoconfig, auto discover, autodiscovery, auto discovery',
  enforce: 'enforce, enforced, enforces, force, forced, forces, forcing, erzwingen, forcer, forzar',
  sendas:
    'send as, sending as, on behalf of, send on behalf, sender address, from address, absenderadresse',
  required:
    'required, requires, require, must issue, must use, mandatory, needed first, erforderlich, requis, requerido',
  mtasts:
    'mta sts, mta sts policy, mta sts txt, mtasts, tls rpt, tlsrpt, strict transport security',
  dane: 'dane, tlsa, tlsa record, tlsa records, dnssec',
  filter:
    'filter, filters, filterregeln, filtre, filtres, filtros, vacation, out of office, auto reply, autoreply, autoresponder, server side rules, rules on the server, abwesenheit',
  sieve: 'sieve, manage sieve, managesieve',
  rfc8314: 'rfc 8314, rfc8314, cleartext considered obsolete',
  where: 'where, where is, where are, where does, where do, wo, ou est, donde',
  stored:
    'stored, stores, store, saved, saves, located, location, data file, pst, ost, pst file, ost file, mbox, cache, cached, gespeichert, stocke, guardado',
  sync: 'sync, syncing, synced, synchronise, synchronize, synchronisieren, synchroniser, sincronizar, folders, ordner, dossiers, carpetas',
  devices:
    'devices, multiple devices, several devices, phone and laptop, two devices, mehrere gerate, plusieurs appareils, varios dispositivos',
  warning:
    'warning, warnings, warn, warns, complain, complains, popup, warnung, avertissement, advertencia, accept, trust',
  replyclass: '4xx, 5xx, 2xx, 4xx codes, 5xx codes',
  dnsfail:
    'dns lookup failed, dns error, dns failure, dns failed, nxdomain, dns timeout, dns not found',
  notoffered:
    'does not offer, doesnt offer, does not advertise, doesnt advertise, not offered, not advertised, not supported, is not supported, unsupported',
  code: 'code, codes, reply code, reply codes, status code, status codes, error code, error codes, response code, response codes',
} as const satisfies Readonly<Record<string, string>>;
