namespace SellingPartner.Quota;

/// <summary>Whether a quota store responds; keeps one notice for each time it stopped. Thread-safe.</summary>
/// <param name="address">The address of the store, without a password.</param>
internal sealed class QuotaStoreHealth(string address)
{
    private readonly object gate = new();
    private bool isDown;
    private string notice = "";

    /// <summary>How many times the store has stopped responding.</summary>
    public long Outages { get; private set; }

    /// <summary>Records that the store did not respond.</summary>
    /// <param name="reason">Why, as a sentence.</param>
    public void ReportDown(string reason)
    {
        lock (gate)
        {
            if (!isDown)
            {
                isDown = true;
                Outages++;
                notice = $"The quota store {address} does not respond: {reason.TrimEnd('.')}. This process counts the quota for itself "
                    + "until the store responds again. Meanwhile, more requests may be throttled, and are repeated; no result depends on "
                    + "the store.";
            }
        }
    }

    /// <summary>Records that the store responded.</summary>
    public void ReportUp()
    {
        lock (gate)
        {
            isDown = false;
        }
    }

    /// <summary>The notice of the last outage, once for each reader; null if there is nothing new.</summary>
    /// <param name="seen">How many outages the reader has seen.</param>
    public string? TakeNotice(ref long seen)
    {
        lock (gate)
        {
            if (seen == Outages)
            {
                return null;
            }

            seen = Outages;
            return notice;
        }
    }
}
