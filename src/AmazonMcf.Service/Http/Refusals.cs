using System.Globalization;

namespace AmazonMcf.Service.Http;

/// <summary>The refusals of the front door, by what they are about.</summary>
internal static class Refusals
{
    /// <summary>The situation of a path or method the service does not have.</summary>
    public const string NoSuchPath = "NoSuchPath";

    /// <summary>The situation of a body beyond the limit.</summary>
    public const string TooLong = "TooLong";

    /// <summary>E02 and E15: a parameter or member is missing.</summary>
    /// <param name="name">The query parameter as it is spelt, or the member in Pascal case with what it is in.</param>
    public static ServiceRefusalException Missing(string name) => ServiceRefusalException.Of("E15", name);

    /// <summary>E04: two or more members of an address are missing.</summary>
    public static ServiceRefusalException Missing(IEnumerable<string> names) => ServiceRefusalException.Of("E04", [.. names]);

    /// <summary>E05: a state or region that does not exist.</summary>
    public static ServiceRefusalException WrongState(string value) => ServiceRefusalException.Of("E05", "Address.StateOrRegion", value);

    /// <summary>E14: a query parameter that is no moment.</summary>
    public static ServiceRefusalException BadDate() => ServiceRefusalException.Of("E14");

    /// <summary>E16: a marketplace that does not exist.</summary>
    public static ServiceRefusalException BadMarketplace() => ServiceRefusalException.Of("E16");

    /// <summary>E17: a feature that does not exist.</summary>
    public static ServiceRefusalException BadFeature() => ServiceRefusalException.Of("E17");

    /// <summary>E18: a marketplace without Multi-Channel Fulfillment.</summary>
    public static ServiceRefusalException SellerNotUsable() => ServiceRefusalException.Of("E18");

    /// <summary>E19: not JSON, or not what the operation takes.</summary>
    public static ServiceRefusalException Malformed() => ServiceRefusalException.Of("E19");

    /// <summary>E21: no access.</summary>
    /// <param name="details">The cause, where it is told.</param>
    public static ServiceRefusalException Denied(string details = "") => ServiceRefusalException.Of("E21", details);

    /// <summary>E21: the access token has expired.</summary>
    public static ServiceRefusalException TokenExpired() => Denied("The access token you provided has expired.");

    /// <summary>E24 and E25: the service failed.</summary>
    /// <param name="status">A status from 500 on; 503 is an overload.</param>
    public static ServiceRefusalException ServerError(int status = 500) => status == 503
        ? ServiceRefusalException.Of("E25")
        : ServiceRefusalException.Of("E24", status.ToString(CultureInfo.InvariantCulture));

    /// <summary>E27: a page token of somebody else, or an old one.</summary>
    public static ServiceRefusalException BadPageToken(string token) => ServiceRefusalException.Of("E27", token, "NextToken");

    /// <summary>E23: the bucket is empty.</summary>
    public static ServiceRefusalException OverQuota() => ServiceRefusalException.Of("E23");
}
