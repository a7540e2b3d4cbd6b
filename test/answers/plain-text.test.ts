import { expect, test } from 'vitest';
import { toAnswer } from '../../src/answers/explain.ts';
import { toPlainText } from '../../src/answers/plain-text.ts';
import { knowledge } from '../../src/knowledge/index.ts';
import {
  checkMatch,
  compareMatch,
  everyMatch,
  providerMatch,
  serviceMatch,
  symptomMatch,
} from './matches.ts';

test('a port', () => {
  const match = serviceMatch(['pop3s'], { protocols: ['pop3'], security: 'implicit-tls' });
  expect(toPlainText(toAnswer(match, knowledge))).toMatchInlineSnapshot(`
    "POP3 uses port 995 with SSL/TLS.

      Port         995
      Mode         SSL/TLS
      Standing     Recommended
      Alternative  110 with STARTTLS

    POP3 with TLS from the first byte. The right port whenever POP is really wanted.

    When to use it: One device downloads the mail, or a system collects it (ticketing,
    archiving, fax gateways).
    When not: Several devices need the same view: use IMAP on 993.

    Sources (read on 23 November 2026):
      RFC 8314 §3.1, §7.1 <https://www.rfc-editor.org/rfc/rfc8314#section-3.1>
      RFC 1939 <https://www.rfc-editor.org/rfc/rfc1939>

    Ask next:
      pop3 starttls
      imap vs pop3
      starttls
      firewall
      all ports"
  `);
});

test('a provider', () => {
  const match = providerMatch('microsoft365', { protocols: ['smtp'] }, ['outlook-com']);
  expect(toPlainText(toAnswer(match, knowledge))).toMatchInlineSnapshot(`
    "Microsoft 365 / Exchange Online: SMTP on smtp.office365.com, port 587 with STARTTLS.

      Server        smtp.office365.com
      Port          587
      Mode          STARTTLS
      User name     full e-mail address
      Log in with   sign-in in the browser (OAuth2)
      Confirmed by  the Thunderbird ISP database, FairEmail and 5 more lists

    IMAP and POP: OAuth only since the switch-off that began 1 October 2022. SMTP AUTH with
    a password still works where enabled; off by default for existing tenants from the end
    of December 2026. SMTP AUTH is disabled by default in tenants created after January 2020
    and must be allowed per mailbox.
    IMAP host and SMTP host differ.
    Microsoft also lists port 25 for client submission; 587 is preferred.
    Outlook and phones use EWS, Exchange (MAPI), Graph and Outlook on the web, all over
    HTTPS.

    ! Port 465 is not offered.

    For special purposes:
      Purpose               Server                                            Port  Mode
      Direct Send or relay  <domain-with-dashes>.mail.protection.outlook.com  25    STARTTLS
      connector, no login

    In the server name, <domain-with-dashes> is your domain with a dash for each dot, for
    example example-com.

    Other settings apply at Outlook.com (Hotmail, Live, MSN).

    Sources (read on 23 November 2026):
      https://learn.microsoft.com/exchange/clients-and-mobile-in-exchange-online/authenticated-client-smtp-submission
      Thunderbird ISP database: hotmail.com <https://github.com/thunderbird/autoconfig/blob/c6ad79659b5fc321d1593ec4c277815b83e5dec5/ispdb/hotmail.com.xml>
      Thunderbird ISP database: mit.edu <https://github.com/thunderbird/autoconfig/blob/c6ad79659b5fc321d1593ec4c277815b83e5dec5/ispdb/mit.edu.xml>
      Thunderbird ISP database: office365.com <https://github.com/thunderbird/autoconfig/blob/c6ad79659b5fc321d1593ec4c277815b83e5dec5/ispdb/office365.com.xml>
      Cypht server list
      FairEmail provider list

    Ask next:
      outlook smtp
      o365 imap
      o365 pop3
      check smtp.office365.com:587
      app password"
  `);
});

test('a comparison', () => {
  const match = compareMatch(null, ['imap', 'imaps']);
  expect(toPlainText(toAnswer(match, knowledge))).toMatchInlineSnapshot(`
    "Take port 993 with SSL/TLS rather than port 143 with STARTTLS.

    Side by side:
      For   Port  Mode                       Standing
      IMAP  143   STARTTLS or no encryption  Acceptable
      IMAP  993   SSL/TLS                    Recommended

    143: Mailbox access where the mail stays on the server and every device sees the same
    folders. Opens unencrypted; upgrade with STARTTLS.

    993: IMAP with TLS from the first byte. The normal way to read mail on several devices.

    Sources (read on 23 November 2026):
      RFC 9051 §2.1, §6.2.1, §11.2 <https://www.rfc-editor.org/rfc/rfc9051#section-2.1>
      RFC 8314 §3.2, §7.2 <https://www.rfc-editor.org/rfc/rfc8314#section-3.2>

    Ask next:
      imap starttls
      imap ssl
      firewall
      all ports"
  `);
});

test('an error', () => {
  const match = symptomMatch('smtp-relay-denied');
  expect(toPlainText(toAnswer(match, knowledge))).toMatchInlineSnapshot(`
    "The server will not pass mail to outside domains for you, because you are not logged in
    or not trusted.

      Error        550 or 554: relaying denied
      Try instead  port 587 with STARTTLS or port 465 with SSL/TLS

    What to do:
      1. Turn on SMTP authentication, use 587 or 465
      2. Use the provider's outgoing server name, not the MX
      3. Microsoft 365: fix the inbound connector

    Usual causes:
    • SMTP authentication off
    • Wrong server: an MX host instead of the submission host
    • Port 25 used by a client
    • Relay connector does not list this IP or certificate (Microsoft 365 5.7.64)

    Sources (read on 23 November 2026):
      RFC 3463 §3.8 (X.7.1) <https://www.rfc-editor.org/rfc/rfc3463#section-3.8>
      Postfix documentation (relay access denied)
      Microsoft Learn: relay connectors

    Ask next:
      smtp starttls
      smtp ssl
      certificate warning
      port 25 blocked
      testing commands"
  `);
});

test('a check by hand', () => {
  const match = checkMatch('smtp.example.com', 587);
  expect(toPlainText(toAnswer(match, knowledge))).toMatchInlineSnapshot(`
    "How to check smtp.example.com on port 587 (SMTP, STARTTLS) by hand.

    Mailport itself knocks on no server here. Run these where the mail program runs: another
    network may see something else.

    Is the port open? On macOS and Linux. Good: “succeeded” or “open”.
      nc -vz -w 5 smtp.example.com 587

    The same in PowerShell. Good: “TcpTestSucceeded : True”.
      Test-NetConnection smtp.example.com -Port 587

    Is the encryption sound? Good: “Verify return code: 0 (ok)”. Leave with Ctrl+C.
      openssl s_client -starttls smtp -connect smtp.example.com:587 -servername smtp.example.com -crlf

    A timeout means a firewall or a wrong host; “refused” means that nothing listens on that
    port. openssl does not compare names by itself: look that the certificate names the
    server that you typed.

    Ask next:
      testing commands
      certificate warning"
  `);
});

test('no line is wider than a terminal, but for what must stay in one piece', () => {
  const isOnePiece = (line: string) => /https?:|^ {2}(openssl|swaks|nc) /.test(line);
  const wide = everyMatch()
    .flatMap((match) => toPlainText(toAnswer(match, knowledge)).split('\n'))
    .filter((line) => line.length > 100 && !isOnePiece(line));
  expect(wide).toEqual([]);
});
