using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using AmazonMcf.Connection.Secrets;

namespace AmazonMcf.Cli.Gateway.Configuration;

/// <summary>The certificate of the gateway with its private key, and the intermediate certificates.</summary>
internal sealed record GatewayCertificate(X509Certificate2 Leaf, X509Certificate2Collection Chain)
{
    private const string Name = "--certificate";

    /// <summary>Reads a PFX file.</summary>
    /// <param name="path">The file. It contains a private key, so other users must not be able to read it.</param>
    /// <param name="password">A reference to its password; null when it has none.</param>
    /// <exception cref="UsageException">The file contains no certificate with a private key.</exception>
    public static GatewayCertificate Load(string path, string? password)
    {
        try
        {
            var all = X509CertificateLoader.LoadPkcs12Collection(
                PrivateFile.ReadSecret(path, Name), password is null ? null : SecretReference.Read(password, Name + "-password"));
            var leaf = all.FirstOrDefault(one => one.HasPrivateKey)
                ?? throw new UsageException($"{Name}: {path} does not contain a private key.");
            all.Remove(leaf);
            return new GatewayCertificate(leaf, all);
        }
        catch (CryptographicException)
        {
            throw new UsageException(
                $"{Name}: {path} is not a valid PFX file, or "
                    + $"{(password is null ? $"it requires {Name}-password" : "the password is wrong")}."
            );
        }
    }
}
