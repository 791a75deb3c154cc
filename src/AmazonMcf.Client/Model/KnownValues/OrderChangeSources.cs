namespace AmazonMcf.Model.KnownValues;

/// <summary>What showed the change of an order.</summary>
internal static class OrderChangeSources
{
    /// <summary>A message of the queue.</summary>
    public const string Queue = "Queue";

    /// <summary>The list of orders.</summary>
    public const string List = "List";
}
