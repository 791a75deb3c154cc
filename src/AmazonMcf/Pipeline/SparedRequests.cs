using System.Globalization;
using AmazonMcf.Connection;
using AmazonMcf.Submission;
using SellingPartner;
using SellingPartner.Quota;

namespace AmazonMcf.Pipeline;

/// <summary>Counts the requests that -WhatIf does not send, by connection, and estimates the time they would take.</summary>
internal sealed class SparedRequests
{
    private readonly Dictionary<McfConnection, int> byConnection = [];
    private int withoutConnection;

    /// <summary>The number of requests.</summary>
    public int Count => withoutConnection + byConnection.Values.Sum();

    /// <summary>Counts one request.</summary>
    /// <param name="connection">The connection that would have sent it; null when there is none.</param>
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

    /// <summary>The number of requests and their total time, in a sentence. Quotas of different sellers are independent.</summary>
    /// <param name="operation">The operation whose quota paces the work.</param>
    public string Describe(ApiOperation operation)
    {
        var alone = new QuotaSnapshot { Pace = operation.Rate, Available = operation.Burst }.TimeFor(withoutConnection);
        var time = byConnection.Select(pair => pair.Key.GetQuota(operation).TimeFor(pair.Value)).Append(alone).Max();
        var text = time > TimeSpan.Zero
            ? "at the current quota they would take " + DispatchProgress.Span(time)
            : "the current quota allows them immediately";
        return $"{Count.ToString(CultureInfo.InvariantCulture)} requests in total; {text}.";
    }
}
