namespace AmazonMcf.Service.Book;

/// <summary>A postal address.</summary>
internal sealed class PostalAddress : OrderDetail
{
    /// <summary>The person or company.</summary>
    public string? Name { get; set; }

    /// <summary>Street and house number.</summary>
    public string? Line1 { get; set; }

    /// <summary>The second line.</summary>
    public string? Line2 { get; set; }

    /// <summary>The third line.</summary>
    public string? Line3 { get; set; }

    /// <summary>The city.</summary>
    public string? City { get; set; }

    /// <summary>The district or county.</summary>
    public string? District { get; set; }

    /// <summary>The state or region.</summary>
    public string? State { get; set; }

    /// <summary>The postal code.</summary>
    public string? PostalCode { get; set; }

    /// <summary>The country, two letters after ISO 3166-1.</summary>
    public string? Country { get; set; }

    /// <summary>The telephone number.</summary>
    public string? Phone { get; set; }

    /// <summary>The email address.</summary>
    public string? Email { get; set; }
}
