using SellingPartner.Http;

namespace AmazonMcf.Connection;

/// <summary>The User-Agent header of AmazonMcf.</summary>
internal static class ProductHeader
{
    /// <summary>The header.</summary>
    /// <param name="language">The language and version of the host.</param>
    public static string Compose(string language) => UserAgent.Compose("AmazonMcf", typeof(ProductHeader).Assembly, language);
}
