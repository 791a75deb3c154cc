namespace AmazonMcf.Testing.Results;

/// <summary>What the service has under the id before the order is placed.</summary>
public enum OrderBefore
{
    /// <summary>Nothing.</summary>
    Nothing,

    /// <summary>The same order.</summary>
    Same,

    /// <summary>An order with other content.</summary>
    Other,
}
