namespace AmazonMcf.OrderFiles;

/// <summary>What happens to an order line whose SKU is not in the SKU map.</summary>
public enum McfUnmappedSku
{
    /// <summary>The line is a validation error, and its order is held back.</summary>
    Error,

    /// <summary>The line is placed with the SKU it has.</summary>
    Pass,

    /// <summary>The line is excluded and reported. An order without other lines is excluded.</summary>
    Skip,
}
