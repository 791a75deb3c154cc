using System.Management.Automation;
using AmazonMcf.Binding;
using AmazonMcf.Connection;
using AmazonMcf.Errors;
using AmazonMcf.Session;

namespace AmazonMcf.Pipeline;

/// <summary>
/// Finds the connection for each input. An input that knows its seller goes to that seller or nowhere; one that does not goes to the
/// connection of -Connection, else to the current one, and a change never to a seller that was only guessed.
/// </summary>
/// <param name="command">The command, for messages.</param>
/// <param name="given">The connections of -Connection; null when there are none.</param>
/// <param name="session">The connections of the session.</param>
/// <param name="changes">Whether the command changes something.</param>
internal sealed class ConnectionRouter(string command, IReadOnlyList<McfConnection>? given, McfSession session, bool changes)
{
    // What is current may change while a pipeline runs; where input without a seller goes does not.
    private McfConnection? usual;

    /// <summary>Finds the connections for an input.</summary>
    /// <param name="seller">What the input says.</param>
    /// <param name="target">The input, for error records.</param>
    /// <param name="error">Why there is none; null when there are, or when nothing is connected at all.</param>
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

    // All of them reach the same seller: the one the input came over, the one of its marketplace, the current one, the newest.
    private McfConnection Best(IReadOnlyList<McfConnection> own, InputSeller seller) =>
        own.FirstOrDefault(seller.IsOver)
        ?? own.LastOrDefault(connection => connection.Marketplace.MarketplaceId == seller.MarketplaceId)
        ?? own.FirstOrDefault(connection => ReferenceEquals(connection, session.Current))
        ?? own[own.Count - 1];
}
