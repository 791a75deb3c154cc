namespace AmazonMcf.FaultInjection.Planning;

/// <summary>An order file.</summary>
/// <param name="Path">Its path.</param>
/// <param name="Orders">Its orders, one entry an id.</param>
internal sealed record PlannedFile(string Path, IReadOnlyList<PlannedOrder> Orders)
{
    /// <summary>The name without its folder.</summary>
    public string Name => System.IO.Path.GetFileName(Path);

    /// <summary>The orders the service is to take.</summary>
    public IReadOnlyList<string> OrderIds { get; } =
        [.. Orders.Where(order => order.Expected == ExpectedResult.Placed).Select(order => order.Id)];
}
