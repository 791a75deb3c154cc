namespace SellingPartner.Redis.Tls;

/// <summary>A test of authorities from SSL_CERT_FILE, which only Linux reads. Elsewhere, the system manages them.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class LinuxTheoryAttribute : TheoryAttribute
{
    public LinuxTheoryAttribute() => Skip = OperatingSystem.IsLinux() ? null : "Only Linux reads SSL_CERT_FILE.";
}
