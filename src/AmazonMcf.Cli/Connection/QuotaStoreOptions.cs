using System.CommandLine;

namespace AmazonMcf.Cli.Connection;

/// <summary>The options for a quota that several machines share.</summary>
internal sealed class QuotaStoreOptions
{
    private readonly Option<string?> address = new("--quota-store")
    {
        Description = "Count the quota in Redis, together with other machines: redis://host:6379, or rediss://host:6379 with TLS. Default: "
            + "each process counts for itself.",
        HelpName = "ADDRESS",
    };

    private readonly Option<string?> password = new("--quota-store-password")
    {
        Description = "Where the password of the quota store is: env:NAME, file:PATH or credential:NAME. Default: no password.",
        HelpName = "REFERENCE",
    };

    /// <summary>Adds the options to a command.</summary>
    public void AddTo(Command command)
    {
        command.Options.Add(address);
        command.Options.Add(password);
    }

    /// <summary>What the command line specifies.</summary>
    public QuotaStoreChoice Read(ParseResult parsed) => new(parsed.GetValue(address), parsed.GetValue(password));
}
