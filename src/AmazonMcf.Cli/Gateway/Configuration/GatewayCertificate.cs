using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace AmazonMcf.Cli.Gateway.Configuration;

/// <summary>The certificate of the gateway with its key, and those that vouch for it.</summary>
internal sealed record GatewayCertificate(X509Certificate2 Leaf, X509Certificate2Collection Chain)
{
    private const string Name = "--certificate";

    /// <summary>Reads a PFX file.</summary>
    /// <param name="path">The file; it holds a key, so others must not read it.</param>
    /// <param name="password">A reference to its password; null when it has none.</param>
    /// <exception cref="UsageException">There is no certificate with a key in it.</exception>
    public static GatewayCertificate Load(string path, string? password)
    {
        try
        {
            var all = X509CertificateLoader.LoadPkcs12Collection(
                PrivateFile.ReadSecret(path, Name), password is null ? null : SecretReference.Read(password, Name + "-password"));
            var leaf = all.FirstOrDefault(one => one.HasPrivateKey) ?? throw new UsageException($"{Name}: {path} holds no key.");
            all.Remove(leaf);
            return new GatewayCertificate(leaf, all);
        }
        catch (CryptographicException)
        {
            throw new UsageException(
                $"{Name}: {path} is no PFX file, or {(password is null ? $"it needs {Name}-password" : "its password is another")}."
            );
        }
    }
}
