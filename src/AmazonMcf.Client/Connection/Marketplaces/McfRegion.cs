namespace AmazonMcf.Connection;

/// <summary>The regions of the Selling Partner API, as text. Sellers grant access, and quotas apply, per region.</summary>
public static class McfRegion
{
    /// <summary>North America: CA, US, MX, BR.</summary>
    public const string NorthAmerica = nameof(NorthAmerica);

    /// <summary>Europe, with the Middle East, Africa and India.</summary>
    public const string Europe = nameof(Europe);

    /// <summary>The Far East: SG, AU, JP.</summary>
    public const string FarEast = nameof(FarEast);
}
