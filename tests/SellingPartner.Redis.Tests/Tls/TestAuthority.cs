using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace SellingPartner.Redis.Tls;

/// <summary>A certificate authority that machines trust only if it is configured.</summary>
internal sealed class TestAuthority : IDisposable
{
    private static readonly HashAlgorithmName Hash = HashAlgorithmName.SHA256;

    private readonly ECDsa key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
    private readonly X509Certificate2 root;

    public TestAuthority()
    {
        var request = new CertificateRequest("CN=Test authority of AmazonMcf", key, Hash);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(true, false, 0, true));
        request.CertificateExtensions.Add(new X509KeyUsageExtension(X509KeyUsageFlags.KeyCertSign, true));
        root = request.CreateSelfSigned(Today.AddDays(-2), Today.AddDays(2));
    }

    /// <summary>The certificate of the authority, as a file of trusted authorities contains it.</summary>
    public string Pem => root.ExportCertificatePem();

    // The real date: it is compared with the clock of the machine.
    private static DateTimeOffset Today => TimeProvider.System.GetUtcNow();

    /// <summary>Issues a certificate for a server.</summary>
    /// <param name="host">The name of the server.</param>
    public X509Certificate2 Issue(string host)
    {
        using var own = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=" + host, own, Hash);
        var names = new SubjectAlternativeNameBuilder();
        names.AddDnsName(host);
        request.CertificateExtensions.Add(names.Build());
        request.CertificateExtensions.Add(new X509EnhancedKeyUsageExtension([new Oid("1.3.6.1.5.5.7.3.1")], false));
        using var signed = request.Create(root, Today.AddDays(-1), Today.AddDays(1), [1, 2, 3, 4]);
        using var whole = signed.CopyWithPrivateKey(own);

        // Windows does not use a key that exists only in memory.
        return X509CertificateLoader.LoadPkcs12(whole.Export(X509ContentType.Pfx), null);
    }

    public void Dispose()
    {
        root.Dispose();
        key.Dispose();
    }
}
