const list = (words: string): readonly string[] =>
  words
    .split(',')
    .map((word) => word.trim())
    .filter((word) => word !== '');

/**
 * Words of other fields: a question about one of them is not about mail, whatever it says of ports.
 * Some have services of their own that mail programs also use (LDAP, DNS); asked for by themselves
 * they belong to somebody else.
 */
export const otherFields: readonly string[] = list(`
  ssh, sftp, scp, ftp, ftps, tftp, rsync, http, https, www, rdp, remote desktop, vnc, teamviewer, anydesk, citrix, telnetd,
  dns, dhcp, ntp, snmp, ldap, ldaps, kerberos, radius, tacacs, active directory, smb, cifs, samba, nfs, netbios, afp, iscsi, syslog, wins,
  mysql, mariadb, postgres, postgresql, psql, mssql, sql, sql server, oracle, mongodb, mongo, redis, elasticsearch, memcached, cassandra, rabbitmq, kafka, mqtt, amqp, sqlite, database,
  docker, kubernetes, k8s, jenkins, gitlab, github, git, npm, yarn, pip, maven, gradle, webpack, terraform, ansible, grafana, prometheus, splunk, nginx, apache, tomcat, iis,
  vpn, wireguard, openvpn, ipsec, pptp, l2tp, wifi, wi fi, wlan, bluetooth, ethernet, lan port, wan, vlan, switch, router, modem, sip, voip, rtp, h323, teams, zoom, webex, skype, slack,
  usb, usb c, hdmi, vga, dvi, displayport, display port, thunderbolt, lightning, audio port, headphone, serial port, com port, parallel port, firewire, ps2, rj45, docking, docking station, charging, charger, charge, sata, pcie,
  xbox, playstation, ps4, ps5, nintendo, switch console, minecraft, steam, fortnite, valheim, terraria, plex, torrent, bittorrent, irc, xmpp, jabber, discord, whatsapp, telegram, signal,
  hadoop, sap, webdav, caldav, carddav, winrm, wmi, rpc, ipp, cups, jetdirect, print server, upnp, socks, socks5, proxy, squid, tor, game, games, gaming, netflix, spotify, camera, cctv, rtsp, onvif, sntp,
  windows login, windows logon, windows password, windows anmeldung, pc password, laptop password, login failed for user, bitlocker, keepass, excel, word document, powerpoint, sharepoint, onedrive, jira, confluence, salesforce, crm, erp, intranet, jboss, wildfly, weblogic, websphere, glassfish, jetty, esxi, vmware, vcenter, hyper v, proxmox, nas, synology, qnap,
  mail room, mailroom, mail centre, mail center, mail order, chain mail, snail mail, voicemail, voice mail, blackmail,
  sudo, sshd, pam unix, smbd, ora, odbc, jdbc, mysqld, web server, webserver, web site, website, websites, webpage, web page, web app, web application, web service, web interface, webseite, site web, sitio web, serveur web, servidor web, app server, application server, applikationsserver, file server, fileserver, database server, license server, licence server, build server, backup server, update server, terminal server, api server, game server, media server, rest api, api, bad gateway, gateway timeout, internal server error, service unavailable, page not found, call me, ring me, phone me,
  opening times, opening hours, port authority, port of call, port of entry, seaport, harbour, harbor, pop into, pop in to,
  pop up, popup, popups, pop ups, pop music, pop culture, pop song, pop songs, pop art, popcorn, port wine, port forwarding
`);

/** Hosts of mail that Mailport has no settings for: a name of its own, not a misspelt other one. */
export const strangers: readonly string[] = list(`
  hushmail, mailfence, runbox, startmail, countermail, kolab, kolab now, disroot, riseup, vivaldi, soverin, mailo, tutamailer, ctemplar, skiff, onmail, purelymail, mxroute,
  lycos, lavabit, excite, juno, netzero, optimum, optonline, cablevision, mediacom, suddenlink, frontier, windstream, cincinnati bell, hughesnet, tds, telus, eastlink, videotron, cogeco, sasktel, teksavvy,
  telenet, scarlet, xs4all, caiway, solcon, telfort, tele2, freenet, kabel deutschland, unitymedia, ewe, osnatel, netcologne, hispeed, sunrise, swisscom, upc, aruba, register it, tiscali uk, talktalk, plusnet, o2 uk, o2 online, o2online, o2 germany, o2 deutschland, demon, eircom, eir, vodafone uk,
  numericable, bouygues, bbox, telefonica, movistar, jazztel, sapo angola, optus, iinet, dodo, tpg, internode, westnet, slingshot, orcon, vodacom, mweb, telkom, webmail co za, interia, gazeta, wanadoo es, onet, centrum, centrum cz, volny, azet, zoznam, freemail hu, citromail, abv, mail bg, ukr net, i ua, meta ua, rambler mail, sina, sohu, 139, 189, aliyun, alibaba mail, hanmail, nate, rediff mail pro, indiatimes, sify,
  bluehost, dreamhost, siteground, hostgator, inmotion, a2 hosting, a2hosting, liquid web, kinsta, wp engine, all inkl, allinkl, netcup, domainfactory, manitu, uberspace, mittwald, hosteurope, host europe, df eu, variomedia, loopia, simply com, combell, transip, antagonist, versio, hostpoint, cyon, green ch, world4you, easyname, squarespace, shopify, weebly, cpanel, plesk, dreamhosters, 123 reg, 123reg, fasthosts, names co uk, heart internet, krystal, crazy domains, ventraip, netregistry, melbourne it,
  smtp2go, elastic email, elasticemail, socketlabs, sendpulse, mailersend, mailtrap, mandrill, mailchimp, mailerlite, constant contact, pepipost, netcore, mailpace, scaleway tem, ahasend, zeptomail, sendy, smtp com, turbo smtp, turbosmtp, campaign monitor, klaviyo, customer io, hubspot, mimecast, proofpoint, barracuda essentials, messagelabs, forcepoint
`);

/** Programs that carry or show mail: neither a host of mail nor a misspelt one. */
export const mailPrograms: readonly string[] = list(`
  zimbra, kerio, mdaemon, lotus notes, domino, groupwise, icewarp, axigen, hmailserver, mailenable, smartermail, mailcow, stalwart, modoboa, iredmail, mail in a box, roundcube, postfix, dovecot, exim, sendmail, qmail, courier, cyrus,
  postfix admin, rainloop, snappymail, eudora, evolution, kmail, k9, k 9, k9 mail, mailbird, spark mail, em client, emclient, the bat, mutt, claws, claws mail, sylpheed, airmail, mailspring, bluemail, outlook express
`);
