using System.Text;
using AmazonMcf.Errors;
using AmazonMcf.Outbound;
using SellingPartner.Text;

namespace AmazonMcf.Submission;

/// <summary>
/// What is known of a seller's use of the two versions of Fulfillment Outbound: whether orders were placed with 2026-07-04, which version
/// has been seen to return orders that were placed with the other, and which orders were sent with an outcome that is unknown. Kept in a
/// file of one fact per line; lines are only added. Contains no key of the seller and no order: only hashes of the ids. Thread-safe.
/// </summary>
internal sealed class VersionLedger
{
    private const string Used = "used " + OutboundVersions.V20260704;
    private const string Open = " open ";
    private const string Closed = " closed ";
    private const int Tries = 10;
    private const int HashBytes = 16;
    private const int ShortestWait = 10;
    private const int LongestWait = 200;

    private readonly HashSet<string> facts = new(StringComparer.Ordinal);
    private readonly string? path;
    private readonly Action<TimeSpan> wait;
    private readonly TimeProvider time;
    private long lengthRead;

    /// <summary>Opens the ledger of a seller. Reads and writes nothing yet.</summary>
    /// <param name="folder">The folder of the file; null to keep the facts in memory.</param>
    /// <param name="account">What distinguishes the account: the seller's key and the service.</param>
    /// <param name="wait">Waits until another process has closed the file. Default: other threads of this process go on.</param>
    /// <param name="time">The clock of unknown outcomes. Default: the system clock.</param>
    public VersionLedger(string? folder, string account, Action<TimeSpan>? wait = null, TimeProvider? time = null)
    {
        this.time = time ?? TimeProvider.System;
        path = folder is null ? null : Path.Combine(folder, "versions-" + Sha256.HexOf(account, HashBytes) + ".txt");
        this.wait = wait ?? (time => Monitor.Wait(facts, time));
    }

    /// <summary>Whether this account has placed orders with 2026-07-04. True if that cannot be determined.</summary>
    public bool HasUsed20260704 => Knows(Used, ifUnknown: true);

    /// <summary>Whether each version has returned orders that were placed with the other.</summary>
    public bool IsJoined => OutboundVersions.All.All(version => Shows(OutboundVersions.Other(version), version));

    /// <summary>Whether a version has returned an order that was placed with another. False if that cannot be determined.</summary>
    /// <param name="reader">The version that returned it.</param>
    /// <param name="placer">The version that it was placed with.</param>
    public bool Shows(string reader, string placer) => Knows(Showing(reader, placer), ifUnknown: false);

    /// <summary>Records that orders are placed with 2026-07-04.</summary>
    /// <exception cref="IOException">The fact cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">The fact cannot be written.</exception>
    public void OnUsed20260704() => Add(Used);

    /// <summary>Records that a version returned an order that was placed with another.</summary>
    /// <param name="reader">The version that returned it.</param>
    /// <param name="placer">The version that it was placed with.</param>
    /// <exception cref="IOException">The fact cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">The fact cannot be written.</exception>
    public void OnShown(string reader, string placer) => Add(Showing(reader, placer));

    /// <summary>
    /// Whether a version may still show an order that was sent with it today or yesterday. True if that cannot be determined.
    /// </summary>
    /// <param name="version">The version.</param>
    /// <param name="orderId">The order.</param>
    public bool IsOpen(string version, string orderId) =>
        Openings(version, orderId).Any(opening => Knows(opening, ifUnknown: true));

    /// <summary>Records that it is unknown whether an order was placed with a version.</summary>
    /// <param name="version">The version.</param>
    /// <param name="orderId">The order.</param>
    /// <exception cref="IOException">The fact cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">The fact cannot be written.</exception>
    public void OnOpen(string version, string orderId) => Add(Openings(version, orderId)[0]);

    /// <summary>Records that a version rejected an order, whose outcome is therefore no longer unknown.</summary>
    /// <param name="version">The version.</param>
    /// <param name="orderId">The order.</param>
    /// <exception cref="IOException">The fact cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">The fact cannot be written.</exception>
    public void OnRejected(string version, string orderId)
    {
        foreach (var opening in Openings(version, orderId).Where(opening => Knows(opening, ifUnknown: true)))
        {
            Add(opening.Replace(Open, Closed));
        }
    }

    // Of today and yesterday.
    private string[] Openings(string version, string orderId)
    {
        var (today, hash) = (time.GetUtcNow(), Sha256.HexOf(orderId, HashBytes));
        return [.. new[] { today, today.AddDays(-1) }
            .Select(day => FormattableString.Invariant($"{version}{Open}{day:yyyy-MM-dd} {hash}"))];
    }

    // Another process can close an order that is open here.
    private static bool IsLasting(string fact) => !fact.Contains(Open);

    private static string Showing(string reader, string placer) => reader + " shows " + placer;

    private bool Knows(string fact, bool ifUnknown)
    {
        lock (facts)
        {
            if (IsLasting(fact) && facts.Contains(fact))
            {
                return true;
            }

            try
            {
                Repeat(Read);
            }
            catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
            {
                return ifUnknown;
            }

            return facts.Contains(fact);
        }
    }

    private void Add(string fact)
    {
        lock (facts)
        {
            if (IsLasting(fact) && facts.Contains(fact))
            {
                return;
            }

            Repeat(() =>
            {
                Read();
                Write(fact);
            });
        }
    }

    // Another process has the file open for a moment. What does not pass, such as a full disk, is not tried again.
    private void Repeat(Action work)
    {
        var pause = ShortestWait;
        for (var tries = 1; ; tries++)
        {
            try
            {
                work();
                return;
            }
            catch (IOException failure) when (tries < Tries && SharingViolation.Is(failure))
            {
                wait(TimeSpan.FromMilliseconds(pause));
                pause = Math.Min(2 * pause, LongestWait);
            }
        }
    }

    // Lines are only added, so a file of the same length is known. A line without its end is one whose writer was interrupted.
    private void Read()
    {
        if (path is null || !File.Exists(path))
        {
            return;
        }

        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        var length = file.Length;
        if (length == lengthRead)
        {
            return;
        }

        using var reader = new StreamReader(file, Encoding.UTF8);
        var lines = reader.ReadToEnd().Split('\n');
        facts.Clear();
        foreach (var line in lines.Take(lines.Length - 1).Select(line => line.TrimEnd('\r')).Where(line => line.Length > 0))
        {
            Note(line);
        }

        lengthRead = length;
    }

    // A line that closes takes back the one that opened, and can be followed by another one that opens.
    private void Note(string line)
    {
        if (line.Contains(Closed))
        {
            facts.Remove(line.Replace(Closed, Open));
        }
        else
        {
            facts.Add(line);
        }
    }

    // A new line before the fact ends one whose writer was interrupted, so that the fact stays readable. It is on the disk before an order
    // is placed, which a loss of power must not separate. Two writers at once would overwrite each other.
    private void Write(string fact)
    {
        if (path is not null && !facts.Contains(fact))
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            var line = Encoding.UTF8.GetBytes("\n" + fact + "\n");
            using var file = new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            file.Seek(0, SeekOrigin.End);
            file.Write(line, 0, line.Length);
            file.Flush(flushToDisk: true);
        }

        Note(fact);
    }
}
