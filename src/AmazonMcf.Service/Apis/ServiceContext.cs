using AmazonMcf.Service.Book;
using AmazonMcf.Service.Http;
using AmazonMcf.Service.Inbound;

namespace AmazonMcf.Service.Apis;

/// <summary>What the operations of every API work on.</summary>
/// <param name="Book">The order book.</param>
/// <param name="Rules">How the warehouses of the store work.</param>
/// <param name="Options">How the service was opened.</param>
/// <param name="Tokens">Makes and reads page tokens.</param>
internal sealed record ServiceContext(IOrderBook Book, ServiceRules Rules, EmbeddedServiceOptions Options, PageTokens Tokens)
{
    /// <summary>The inbound plans.</summary>
    public required InboundBook Inbound { get; init; }
}
