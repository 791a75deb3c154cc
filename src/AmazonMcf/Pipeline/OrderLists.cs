using AmazonMcf.Connection;
using AmazonMcf.Model;
using AmazonMcf.Session;
using AmazonMcf.Workflows;

namespace AmazonMcf.Pipeline;

/// <summary>Reads lists of orders for commands.</summary>
internal static class OrderLists
{
    /// <summary>Reads the list of a connection, as far as it is needed, with one object for each order.</summary>
    /// <param name="command">The command.</param>
    /// <param name="connection">The connection.</param>
    /// <param name="since">The start of the list; null for the default.</param>
    /// <param name="selection">Which orders are wanted; null for all.</param>
    /// <param name="first">How many of them are enough; null for all.</param>
    /// <returns>The orders, also those that are not wanted.</returns>
    public static IReadOnlyCollection<McfOrder> Read(
        McfCmdlet command, McfConnection connection, DateTime? since, OrderSelection? selection = null, int? first = null)
    {
        WarnIfFuture(command, SessionClock.At(connection), since);
        var start = NewestOrders.StartOf(since, connection, SessionClock.VirtualTime(connection));
        return NewestOrders.Read(command.Stream(call => connection.Outbound.ListOrdersAsync(start, call)), selection, first);
    }

    private static void WarnIfFuture(McfCmdlet command, DateTime now, DateTime? since)
    {
        if (since > now)
        {
            command.WriteWarning(FormattableString.Invariant(
                $"-Since is in the future, so no order is found: the time of the service is {now:yyyy-MM-dd HH:mm} UTC."));
        }
    }
}
