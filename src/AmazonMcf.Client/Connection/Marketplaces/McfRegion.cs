namespace AmazonMcf.Connection;

/// <summary>A region of the Selling Partner API. Sellers grant access, and quotas apply, per region.</summary>
public enum McfRegion
{
    /// <summary>North America: CA, US, MX, BR.</summary>
    NorthAmerica,

    /// <summary>Europe, with the Middle East, Africa and India.</summary>
    Europe,

    /// <summary>The Far East: SG, AU, JP.</summary>
    FarEast,
}
