namespace AmazonMcf.FaultInjection.Running;

/// <summary>How often what was killed or stopped, and how many runs it took.</summary>
internal sealed class Restarts
{
    /// <summary>Kills of the server, each followed by a start.</summary>
    public int Server { get; set; }

    /// <summary>Kills of <c>mcf import</c>, each followed by another run on the same file.</summary>
    public int Import { get; set; }

    /// <summary>Kills of the worker, each followed by another run on the same journal.</summary>
    public int Worker { get; set; }

    /// <summary>Stops of work inside the process, each followed by another run.</summary>
    public int Stops { get; set; }

    /// <summary>Runs of clients, whatever ended them.</summary>
    public int Runs { get; set; }

    /// <summary>Says all of it in one line.</summary>
    public override string ToString() =>
        FormattableString.Invariant($"restarts: server killed {Server}, import killed {Import}, worker killed {Worker}, ")
        + FormattableString.Invariant($"stopped in process {Stops}; {Runs} runs in all");
}
