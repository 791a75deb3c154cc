namespace AmazonMcf.FaultInjection.Checking;

/// <summary>A broken guarantee.</summary>
/// <param name="Kind">Which.</param>
/// <param name="What">The order and what is wrong with it.</param>
internal sealed record Finding(FindingKind Kind, string What)
{
    public override string ToString() => $"{Kind}: {What}";
}
