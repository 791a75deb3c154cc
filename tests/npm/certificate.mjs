// A self-signed certificate for this machine, as a small shop would make one for its gateway.
import forge from 'node-forge';

/** The certificate to trust as PEM, and with its key as the file `mcf gateway --certificate` takes. */
export function selfMade() {
    const { privateKey, publicKey } = forge.pki.rsa.generateKeyPair({ bits: 2048 });
    const certificate = forge.pki.createCertificate();
    certificate.publicKey = publicKey;
    certificate.serialNumber = '01';
    certificate.validity.notBefore = new Date(Date.now() - 86_400_000);
    certificate.validity.notAfter = new Date(Date.now() + 86_400_000);
    const name = [{ name: 'commonName', value: 'localhost' }];
    certificate.setSubject(name);
    certificate.setIssuer(name);
    certificate.setExtensions([{ name: 'basicConstraints', cA: true }, { name: 'subjectAltName', altNames: [{ type: 2, value: 'localhost' }] }]);
    certificate.sign(privateKey, forge.md.sha256.create());
    const pfx = forge.asn1.toDer(forge.pkcs12.toPkcs12Asn1(privateKey, certificate, '')).getBytes();
    return { pem: forge.pki.certificateToPem(certificate), pfx: Buffer.from(pfx, 'binary') };
}
