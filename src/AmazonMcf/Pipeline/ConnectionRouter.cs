using System.Management.Automation;
using AmazonMcf.Binding;
using AmazonMcf.Connection;
using AmazonMcf.Errors;
using AmazonMcf.Session;

namespace AmazonMcf.Pipeline;

/// <summary>
/// Finds the connection for each input. Input with a seller goes to that seller or causes an error. Input without a seller goes to the
/// connection of -Connection, or else to the current one; a command that makes changes never guesses the seller.
/// </summary>
/// <param name="command">The command, for messages.</param>
/// <param name="given">The connections of -Connection; null when there are none.</param>
/// <param name="session">The connections of the session.</param>
/// <param name="changes">Whether the command makes changes.</param>
internal sealed class ConnectionRouter(string command, IReadOnlyList<McfConnection>? given, McfSession session, bool changes)
{
    // The current connection may change while a pipeline runs; the connection for input without a seller must not.
    private McfConnection? usual;

    /// <summary>Finds the connections for an input.</summary>
    /// <param name="seller">The seller of the input.</param>
    /// <param name="target">The input, for error records.</param>
    /// <param name="error">The reason when there is none; null otherwise, and when the session has no connections at all.</param>
    public IReadOnlyList<McfConnection> Find(InputSeller seller, object? target, out ErrorRecord? error)
    {
        error = null;
        if (!seller.IsUnknown)
        {
            return OfSeller(seller, target, out error);
        }

        if (given is null)
        {
            return Usual(target, out error);
        }

        if (!changes)
        {
            return given;
        }

        if (McfSession.SellersOf(given) == 1)
        {
            return [Best(given, seller)];
        }

        error = ErrorRecords.SellerAmbiguous(command, target, seller, given);
        return [];
    }

    private IReadOnlyList<McfConnection> OfSeller(InputSeller seller, object? target, out ErrorRecord? error)
    {
        error = null;
        var candidates = given ?? session.Open;
        McfConnection[] own = [.. candidates.Where(seller.Fits)];
        McfConnection[] same = [.. own.Where(seller.IsOver)];
        if (McfSession.SellersOf(same) == 1)
        {
            own = same;
        }

        if (McfSession.SellersOf(own) == 1)
        {
            return [Best(own, seller)];
        }

        seller = seller with { Name = seller.Name ?? session.NameOf(seller.Key!) };
        if (own.Length > 0)
        {
            error = ErrorRecords.SellerAmbiguous(command, target, seller, own);
            return [];
        }

        error = given is null
            ? ErrorRecords.SellerNotConnected(target, seller, candidates)
            : ErrorRecords.ConnectionMismatch(target, seller, given);
        return [];
    }

    private IReadOnlyList<McfConnection> Usual(object? target, out ErrorRecord? error)
    {
        error = null;
        if (usual is null && session.Current is not null && changes && session.HasSeveralSellers)
        {
            error = ErrorRecords.SellerAmbiguous(command, target, InputSeller.Unknown, session.Open);
            return [];
        }

        usual ??= session.Current;
        return usual is null ? [] : [usual];
    }

    // All belong to the same seller. In this order: the connection of the input, that of its marketplace, the current one, the newest.
    private McfConnection Best(IReadOnlyList<McfConnection> own, InputSeller seller) =>
        own.FirstOrDefault(seller.IsOver)
        ?? own.LastOrDefault(connection => connection.Marketplace.MarketplaceId == seller.MarketplaceId)
        ?? own.FirstOrDefault(connection => ReferenceEquals(connection, session.Current))
        ?? own[own.Count - 1];
}
