using System.Management.Automation;
using AmazonMcf.Errors;
using AmazonMcf.Parcels.Ledger;
using AmazonMcf.Pipeline;

namespace AmazonMcf.Commands;

/// <summary>The parameters <c>-Ledger</c> and <c>-LedgerPassword</c>.</summary>
internal static class LedgerParameter
{
    private const string Ledger = nameof(Ledger);
    private const string LedgerPassword = nameof(LedgerPassword);

    /// <summary>The rule that the parameters break; null for none. It repeats neither of them.</summary>
    public static ErrorRecord? Check(string? ledger, string? password)
    {
        if (ledger is null)
        {
            return password is null ? null : Invalid(LedgerPassword, "requires -Ledger");
        }

        return LedgerPlace.Find(ledger, password) is { } broken ? Invalid(broken.IsPassword ? LedgerPassword : Ledger, broken.Rule) : null;
    }

    /// <summary>How long a run has the parcels that it returns for itself; null to let other runs have them.</summary>
    /// <param name="claim">The parameter.</param>
    /// <param name="ledger">The file or address.</param>
    public static TimeSpan? Claim(TimeSpan? claim, string? ledger) =>
        claim ?? (ledger is not null && LedgerPlace.IsAddress(ledger) ? LedgerPlace.SharedClaim : null);

    /// <summary>Opens the ledger.</summary>
    /// <param name="command">The command, whose location a path is relative to.</param>
    /// <param name="ledger">The file or address.</param>
    /// <param name="password">A reference to the password.</param>
    /// <param name="mustExist">Whether a file must exist.</param>
    public static ParcelLedger Open(McfCmdlet command, string ledger, string? password, bool mustExist = false)
    {
        if (LedgerPlace.IsAddress(ledger))
        {
            return LedgerPlace.Open(ledger, password, command.Stop.Wire);
        }

        var path = command.GetUnresolvedProviderPathFromPSPath(ledger);
        if (mustExist && !File.Exists(path))
        {
            command.ThrowTerminatingError(ErrorRecords.FileNotFound(path));
        }

        return LedgerPlace.Open(path, stop: command.Stop.Wire);
    }

    private static ErrorRecord Invalid(string member, string rule) =>
        ErrorRecords.InvalidInput(new() { Member = member, Rule = rule + "." }, null);
}
