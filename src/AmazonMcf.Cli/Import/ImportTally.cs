using AmazonMcf.Model;

namespace AmazonMcf.Cli.Import;

/// <summary>The number of orders by outcome.</summary>
internal sealed class ImportTally
{
    private readonly Dictionary<string, int> counts = [];

    /// <summary>The number of orders that were processed, regardless of the outcome.</summary>
    public int Placed => this[McfOutcome.Created] + this[McfOutcome.AlreadyExists] + this[McfOutcome.Rejected] + this[McfOutcome.Unknown];

    /// <summary>The number of orders that have an outcome.</summary>
    public int Count => Placed + this[McfOutcome.NotSent] + this[McfOutcome.LeftOut];

    public int this[string outcome] => counts.GetValueOrDefault(outcome);

    public void Add(string outcome) => counts[outcome] = this[outcome] + 1;

    /// <summary>The last line of a run, which scripts can read.</summary>
    public override string ToString() => ToString(Placed);

    /// <summary>The last line of a dry run, which places nothing.</summary>
    public string ToDryRun() => ToString(0);

    private string ToString(int placed)
    {
        var notSent = this[McfOutcome.NotSent] == 0 ? "" : $", not sent {this[McfOutcome.NotSent]}";
        var leftOut = this[McfOutcome.LeftOut] == 0 ? "" : $", excluded {this[McfOutcome.LeftOut]}";
        return $"placed {placed}: created {this[McfOutcome.Created]}, already {this[McfOutcome.AlreadyExists]}, "
            + $"rejected {this[McfOutcome.Rejected]}, unknown {this[McfOutcome.Unknown]}{notSent}{leftOut}";
    }
}
