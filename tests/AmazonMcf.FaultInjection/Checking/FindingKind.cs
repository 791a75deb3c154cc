namespace AmazonMcf.FaultInjection.Checking;

/// <summary>Which guarantee is broken.</summary>
internal enum FindingKind
{
    /// <summary>Done more often than asked for.</summary>
    Doubled,

    /// <summary>Asked for and not done.</summary>
    Lost,

    /// <summary>Reported and not true.</summary>
    Contradicted,

    /// <summary>The outcome is unknown.</summary>
    Unknown,
}
