namespace AmazonMcf.Service.Book;

/// <summary>The time in which a parcel is to arrive.</summary>
internal sealed class TimeWindow : OrderDetail
{
    /// <summary>Its start (UTC).</summary>
    public DateTime? Start { get; set; }

    /// <summary>Its end (UTC).</summary>
    public DateTime? End { get; set; }
}
