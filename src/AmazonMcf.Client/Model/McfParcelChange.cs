namespace AmazonMcf.Model;

/// <summary>How a parcel differs from what was reported before, as text. See <see cref="McfParcel.Change"/>.</summary>
public static class McfParcelChange
{
    /// <summary>The parcel was not reported before.</summary>
    public const string New = nameof(New);

    /// <summary>Amazon replaced the carrier or the tracking number of a parcel that was read before.</summary>
    public const string Corrected = nameof(Corrected);
}
