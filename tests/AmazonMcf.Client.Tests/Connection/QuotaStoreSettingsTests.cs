using AmazonMcf.Errors;
using AmazonMcf.Parcels.Ledger;
using AmazonMcf.Testing;

namespace AmazonMcf.Connection;

/// <summary>The settings of a quota store: a password is never part of the address, and never shown.</summary>
public sealed class QuotaStoreSettingsTests : IDisposable
{
    private readonly string file = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());

    public void Dispose() => File.Delete(file);

    [Theory]
    [InlineData("redis://:hush@cache:6379", "must not contain a password")]
    [InlineData("rediss://runner:hush@cache:6379/1", "must not contain a password")]
    [InlineData("https://cache:6379", "must be an address")]
    [InlineData("", "must be an address")]
    public void An_address_that_is_not_usable_is_an_error_that_does_not_repeat_it(string address, string rule)
    {
        var error = Assert.Single(Errors(settings => settings.QuotaStore = address));
        Assert.Equal(("QuotaStore", null), (error.Member, error.Value));
        Assert.StartsWith(rule, error.Rule, StringComparison.Ordinal);
        Assert.DoesNotContain("hush", error.Rule, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("hush", "must be a reference, env:NAME, file:PATH or credential:NAME")]
    [InlineData("env:AMAZONMCF_NOT_SET", "refers to env:AMAZONMCF_NOT_SET, which is not set or is empty")]
    [InlineData("file:/does/not/exist", "refers to /does/not/exist, which cannot be read")]
    [InlineData("credential:../hush", "refers to ")]
    [InlineData("Env:HOME", "must be a reference")]
    [InlineData("hush:env:HOME", "must be a reference")]
    public void A_password_must_be_a_reference_that_leads_to_one(string reference, string rule)
    {
        var error = Assert.Single(Errors(settings =>
            (settings.QuotaStore, settings.QuotaStorePassword) = ("redis://cache:6379", reference)));
        Assert.Equal("QuotaStorePassword", error.Member);
        Assert.StartsWith(rule, error.Rule, StringComparison.Ordinal);
        Assert.DoesNotContain("hush", error.Rule, StringComparison.Ordinal);
    }

    [Fact]
    public void A_password_without_a_store_is_an_error() =>
        Assert.Equal("requires QuotaStore", Assert.Single(Errors(settings => settings.QuotaStorePassword = "env:PATH")).Rule);

    [FactOn(Platforms.Unix)]
    public void A_password_file_that_others_can_read_is_an_error()
    {
        File.WriteAllText(file, "hush\n");
        File.SetUnixFileMode(file, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead);
        var error = Assert.Single(Errors(settings =>
            (settings.QuotaStore, settings.QuotaStorePassword) = ("redis://cache:6379", "file:" + file)));
        Assert.Contains("other users can read or write; run chmod 600", error.Rule, StringComparison.Ordinal);

        File.SetUnixFileMode(file, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        var password = QuotaStoreRules.Of(Settings("redis://cache:6379", "file:" + file))!.Password!;
        Assert.Equal("hush", new System.Net.NetworkCredential("", password).Password);
    }

    [Fact]
    public void A_password_can_be_a_credential_that_the_service_manager_provides()
    {
        const string Variable = "CREDENTIALS_DIRECTORY";
        var before = Environment.GetEnvironmentVariable(Variable);
        File.WriteAllText(file, "hush-42\n");
        try
        {
            Environment.SetEnvironmentVariable(Variable, Path.GetDirectoryName(file));
            var reference = "credential:" + Path.GetFileName(file);
            var password = QuotaStoreRules.Of(Settings("redis://cache:6379", reference))!.Password!;
            Assert.Equal("hush-42", new System.Net.NetworkCredential("", password).Password);
            Assert.Null(LedgerPlace.Find("redis://cache:6379", reference));
            Assert.Equal(
                (true, $"refers to the credential none, which does not exist in {Path.GetDirectoryName(file)}"),
                LedgerPlace.Find("redis://cache:6379", "credential:none"));
            Assert.Equal(
                (true, "refers to '../hush', which is not a valid credential name. For a path, use file:PATH"),
                LedgerPlace.Find("redis://cache:6379", "credential:../hush"));
        }
        finally
        {
            Environment.SetEnvironmentVariable(Variable, before);
        }
    }

    private static McfConnectionSettings Settings(string store, string password)
    {
        var settings = TestWorld.Settings();
        (settings.QuotaStore, settings.QuotaStorePassword) = (store, password);
        return settings;
    }

    private static IReadOnlyList<AmazonMcf.Model.McfValidationError> Errors(Action<McfConnectionSettings> change)
    {
        var settings = TestWorld.Settings();
        change(settings);
        return Assert.Throws<McfValidationException>(() => McfConnection.Open(settings).Dispose()).ValidationErrors;
    }
}
