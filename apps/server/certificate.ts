import { createHash, randomBytes, sign, type KeyObject } from 'node:crypto'
import { BlockList, isIP, isIPv6 } from 'node:net'
import { AsnConvert, OctetString } from '@peculiar/asn1-schema'
import {
  AlgorithmIdentifier,
  AttributeTypeAndValue,
  AttributeValue,
  AuthorityKeyIdentifier,
  BasicConstraints,
  Certificate,
  Extension,
  ExtendedKeyUsage,
  Extensions,
  GeneralName,
  GeneralSubtree,
  GeneralSubtrees,
  id_ce_authorityKeyIdentifier,
  id_ce_basicConstraints,
  id_ce_extKeyUsage,
  id_ce_keyUsage,
  id_ce_nameConstraints,
  id_ce_subjectAltName,
  id_ce_subjectKeyIdentifier,
  id_kp_serverAuth,
  KeyIdentifier,
  KeyUsage,
  KeyUsageFlags,
  Name,
  NameConstraints,
  RelativeDistinguishedName,
  SubjectAlternativeName,
  SubjectKeyIdentifier,
  SubjectPublicKeyInfo,
  TBSCertificate,
  Validity,
  Version,
} from '@peculiar/asn1-x509'

/** One X.509 version 3 certificate (RFC 5280), signed with ECDSA P-256 and SHA-256. */
type Wanted = { commonName: string; publicKey: KeyObject; from: Date; to: Date; extensions: Extension[] }
export type Issuer = { commonName: string; privateKey: KeyObject; publicKey: KeyObject }

const ecdsaWithSha256 = '1.2.840.10045.4.3.2'
const commonNameId = '2.5.4.3'

const spki = (key: KeyObject): Buffer => key.export({ type: 'spki', format: 'der' })

const nameOf = (commonName: string): Name => {
  const value = new AttributeValue({ utf8String: commonName })
  return new Name([new RelativeDistinguishedName([new AttributeTypeAndValue({ type: commonNameId, value })])])
}

const extension = (extnID: string, critical: boolean, value: unknown): Extension =>
  new Extension({ extnID, critical, extnValue: new OctetString(AsnConvert.serialize(value)) })

/** RFC 5280, 4.2.1.2: the SHA-1 of the public key, a name and no protection. */
const keyIdentifier = (key: KeyObject): ArrayBuffer => {
  const { subjectPublicKey } = AsnConvert.parse(spki(key), SubjectPublicKeyInfo)
  return new Uint8Array(createHash('sha1').update(new Uint8Array(subjectPublicKey)).digest()).buffer
}

const pem = (der: Buffer): string =>
  `-----BEGIN CERTIFICATE-----\n${der
    .toString('base64')
    .match(/.{1,64}/g)
    ?.join('\n')}\n-----END CERTIFICATE-----\n`

const issue = (wanted: Wanted, issuer: Issuer): string => {
  const signature = new AlgorithmIdentifier({ algorithm: ecdsaWithSha256 })
  const serialNumber = randomBytes(16)
  serialNumber[0] = (serialNumber[0]! & 0x7f) | 0x40
  const tbsCertificate = new TBSCertificate({
    version: Version.v3,
    serialNumber: new Uint8Array(serialNumber).buffer,
    signature,
    issuer: nameOf(issuer.commonName),
    subject: nameOf(wanted.commonName),
    validity: new Validity({ notBefore: wanted.from, notAfter: wanted.to }),
    subjectPublicKeyInfo: AsnConvert.parse(spki(wanted.publicKey), SubjectPublicKeyInfo),
    extensions: new Extensions(wanted.extensions),
  })
  const signed = new Uint8Array(sign('sha256', Buffer.from(AsnConvert.serialize(tbsCertificate)), issuer.privateKey))
  return pem(
    Buffer.from(
      AsnConvert.serialize(
        new Certificate({ tbsCertificate, signatureAlgorithm: signature, signatureValue: signed.buffer }),
      ),
    ),
  )
}

const generalName = (name: string): GeneralName =>
  new GeneralName(isIP(name.split('/')[0]!) ? { iPAddress: name } : { dNSName: name })

/** Loopback, the private ranges (RFC 1918, RFC 4193) and the suffixes a local network uses (RFC 6762, RFC 8375). */
const localPlaces = [
  '127.0.0.0/8',
  '10.0.0.0/8',
  '172.16.0.0/12',
  '192.168.0.0/16',
  '::1/128',
  'fc00::/7',
  'localhost',
  'local',
  'lan',
  'internal',
  'home.arpa',
]

/**
 * The root a computer of the office is asked to trust. Its name constraints let it vouch for this server and
 * the local network only: whoever stole its key could still not pose as a bank.
 */
export const issueRoot = (own: Issuer, names: readonly string[], from: Date, to: Date): string => {
  const exact = names.map((name) => (isIP(name) ? `${name}/${isIPv6(name) ? 128 : 32}` : name))
  const subtrees = [...localPlaces, ...exact].map((name) => new GeneralSubtree({ base: generalName(name) }))
  const permittedSubtrees = new GeneralSubtrees(subtrees)
  return issue(
    {
      commonName: own.commonName,
      publicKey: own.publicKey,
      from,
      to,
      extensions: [
        extension(id_ce_basicConstraints, true, new BasicConstraints({ cA: true, pathLenConstraint: 0 })),
        extension(id_ce_keyUsage, true, new KeyUsage(KeyUsageFlags.keyCertSign | KeyUsageFlags.cRLSign)),
        extension(id_ce_nameConstraints, true, new NameConstraints({ permittedSubtrees })),
        extension(id_ce_subjectKeyIdentifier, false, new SubjectKeyIdentifier(keyIdentifier(own.publicKey))),
      ],
    },
    own,
  )
}

export const issueServer = (
  publicKey: KeyObject,
  issuer: Issuer,
  names: readonly string[],
  from: Date,
  to: Date,
): string =>
  issue(
    {
      commonName: names[0] ?? 'localhost',
      publicKey,
      from,
      to,
      extensions: [
        extension(id_ce_basicConstraints, true, new BasicConstraints({ cA: false })),
        extension(id_ce_keyUsage, true, new KeyUsage(KeyUsageFlags.digitalSignature)),
        extension(id_ce_extKeyUsage, false, new ExtendedKeyUsage([id_kp_serverAuth])),
        extension(id_ce_subjectAltName, false, new SubjectAlternativeName(names.map(generalName))),
        extension(
          id_ce_authorityKeyIdentifier,
          false,
          new AuthorityKeyIdentifier({
            keyIdentifier: new KeyIdentifier(keyIdentifier(issuer.publicKey)),
          }),
        ),
      ],
    },
    issuer,
  )

/** Whether a root made earlier may vouch for this name or address. */
export const rootMayVouchFor = (rootDer: Buffer, name: string): boolean => {
  const { extensions } = AsnConvert.parse(rootDer, Certificate).tbsCertificate
  const found = extensions?.find(({ extnID }) => extnID === id_ce_nameConstraints)
  if (!found) return false
  const { permittedSubtrees } = AsnConvert.parse(found.extnValue, NameConstraints)
  const permitted = [...(permittedSubtrees ?? [])].map(({ base }) => base)
  if (!isIP(name)) return permitted.some(({ dNSName }) => dNSName && (name === dNSName || name.endsWith(`.${dNSName}`)))
  const ranges = new BlockList()
  for (const { iPAddress } of permitted) {
    const [address, prefix] = iPAddress?.split('/') ?? []
    if (address && prefix) ranges.addSubnet(address, Number(prefix), isIPv6(address) ? 'ipv6' : 'ipv4')
  }
  return ranges.check(name, isIPv6(name) ? 'ipv6' : 'ipv4')
}
