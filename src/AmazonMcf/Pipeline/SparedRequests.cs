using System.Globalization;
using AmazonMcf.Connection;
using AmazonMcf.Submission;
using SellingPartner;
using SellingPartner.Quota;

namespace AmazonMcf.Pipeline;

/// <summary>Counts the requests that -WhatIf spares, by connection, and says how long the quotas would need for them.</summary>
internal sealed class SparedRequests
{
    private readonly Dictionary<McfConnection, int> byConnection = [];
    private int withoutConnection;

    /// <summary>How many there are.</summary>
    public int Count => withoutConnection + byConnection.Values.Sum();

    /// <summary>Counts one.</summary>
    /// <param name="connection">The connection it would have left over; null when there is none.</param>
    public void Add(McfConnection? connection)
    {
        if (connection is null)
        {
            withoutConnection++;
            return;
        }

        byConnection.TryGetValue(connection, out var before);
        byConnection[connection] = before + 1;
    }

    /// <summary>The number and the time, in a sentence. Sellers do not wait for each other.</summary>
    /// <param name="operation">The operation whose quota paces the work.</param>
    public string Describe(ApiOperation operation)
    {
        var alone = new QuotaSnapshot { Pace = operation.Rate, Available = operation.Burst }.TimeFor(withoutConnection);
        var time = byConnection.Select(pair => pair.Key.GetQuota(operation).TimeFor(pair.Value)).Append(alone).Max();
        var text = time > TimeSpan.Zero ? "the quota would need " + DispatchProgress.Span(time) : "the quota lets them go at once";
        return $"{Count.ToString(CultureInfo.InvariantCulture)} in all; {text}.";
    }
}
