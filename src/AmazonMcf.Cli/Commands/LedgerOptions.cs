using System.CommandLine;
using System.CommandLine.Parsing;
using AmazonMcf.Parcels.Ledger;

namespace AmazonMcf.Cli.Commands;

/// <summary>The options for the ledger of parcels.</summary>
internal sealed class LedgerOptions
{
    private readonly Option<string?> ledger = new("--ledger")
    {
        Description = "Only parcels that are not completed in this SQLite file, or in Redis: redis://host:6379, or rediss://host:6379 with "
            + "TLS, for several machines. A missing file is created.",
        HelpName = "FILE",
    };

    private readonly Option<string?> password = new("--ledger-password")
    {
        Description = "Where the password of a ledger in Redis is: env:NAME, file:PATH or credential:NAME. Default: no password.",
        HelpName = "REFERENCE",
    };

    private readonly Option<TimeSpan?> claim = new("--claim-for")
    {
        Description = "How long parcels are reserved for this run, unless they are completed earlier, for example 30m; at most 1d. "
            + "Default: 15 minutes with a ledger in Redis; with a file, each run gets all parcels that are not completed.",
        HelpName = "TIME",
        CustomParser = OptionParsing.Duration,
    };

    private readonly Option<TimeSpan?> keepFor = new("--keep-for")
    {
        Description = "How long the ledger keeps completed parcels, for example 90d; at least 30d. Orders that have not changed for longer "
            + "are not reported again. Default: 180 days.",
        HelpName = "TIME",
        CustomParser = OptionParsing.Duration,
    };

    private readonly Option<bool> complete = new("--complete")
    {
        Description = "Complete the parcels in the ledger after they are written. Requires --ledger.",
    };

    /// <summary>Adds the options and their rules to a command.</summary>
    public void AddTo(Command command)
    {
        command.Options.Add(ledger);
        command.Options.Add(password);
        command.Options.Add(claim);
        command.Options.Add(keepFor);
        command.Options.Add(complete);
        command.AddRule(Check);
    }

    /// <summary>Opens the ledger; null if there is none.</summary>
    /// <param name="parsed">The command line.</param>
    /// <param name="stop">Ends the wait for the ledger.</param>
    public ParcelLedger? Open(ParseResult parsed, CancellationToken stop) =>
        parsed.GetValue(ledger) is { } place ? LedgerPlace.Open(place, parsed.GetValue(password), stop) : null;

    /// <summary>How long other runs do not get the same parcels; null to let them.</summary>
    public TimeSpan? Claim(ParseResult parsed) => parsed.GetValue(claim)
        ?? (parsed.GetValue(ledger) is { } place && LedgerPlace.IsAddress(place) ? LedgerPlace.SharedClaim : null);

    /// <summary>How long the ledger keeps completed parcels.</summary>
    public TimeSpan KeepFor(ParseResult parsed) => parsed.GetValue(keepFor) ?? ParcelLedger.KeepFor;

    /// <summary>Whether the parcels are completed.</summary>
    public bool Completes(ParseResult parsed) => parsed.GetValue(complete);

    private void Check(CommandResult result)
    {
        if (result.GetValue(ledger) is not { } place)
        {
            Option[] dependent = [complete, password, claim, keepFor];
            foreach (var option in dependent.Where(option => result.GetResult(option) is { Implicit: false }))
            {
                result.AddError($"{option.Name} requires --ledger.");
            }
        }
        else if (result.GetValue(claim) is { } time && LedgerPlace.FindClaim(time) is { } rule)
        {
            result.AddError($"{claim.Name} {rule}.");
        }
        else if (result.GetValue(keepFor) < ParcelLedger.ShortestKeepFor)
        {
            result.AddError($"{keepFor.Name} must be at least 30 days.");
        }
        else if (LedgerPlace.Find(place, result.GetValue(password)) is { } broken)
        {
            result.AddError($"{(broken.IsPassword ? password.Name : ledger.Name)} {broken.Rule}.");
        }
    }
}
