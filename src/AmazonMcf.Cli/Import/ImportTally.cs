using AmazonMcf.Model;

namespace AmazonMcf.Cli.Import;

/// <summary>What became of the orders, counted.</summary>
internal sealed class ImportTally
{
    private readonly Dictionary<McfOutcome, int> counts = [];

    /// <summary>Orders left out on purpose: cancelled, refunded, already fulfilled.</summary>
    public int LeftOut { get; set; }

    /// <summary>The orders that were dealt with, one way or the other.</summary>
    public int Placed => this[McfOutcome.Created] + this[McfOutcome.AlreadyExists] + this[McfOutcome.Rejected] + this[McfOutcome.Unknown];

    /// <summary>All orders the run has finished with.</summary>
    public int Count => Placed + this[McfOutcome.NotSent] + LeftOut;

    public int this[McfOutcome outcome] => counts.GetValueOrDefault(outcome);

    public void Add(McfOutcome outcome) => counts[outcome] = this[outcome] + 1;

    /// <summary>The last line of a run, for people and for scripts that read it.</summary>
    public override string ToString()
    {
        var notSent = this[McfOutcome.NotSent] == 0 ? "" : $", not sent {this[McfOutcome.NotSent]}";
        return $"placed {Placed}: created {this[McfOutcome.Created]}, already {this[McfOutcome.AlreadyExists]}, "
            + $"rejected {this[McfOutcome.Rejected]}, unknown {this[McfOutcome.Unknown]}{notSent}";
    }
}
