using AmazonMcf.Model;
using SellingPartner.Telemetry;

namespace AmazonMcf.Outbound;

/// <summary>Tracks packages. Part of <see cref="IOutboundClient"/>.</summary>
public interface ITracking
{
    /// <summary>Reads the tracking details of a package.</summary>
    /// <param name="packageNumber">Amazon's package number.</param>
    /// <param name="call">Records the attempts; its tokens cancel the call.</param>
    /// <returns>The tracking.</returns>
    Task<McfTracking> GetTrackingAsync(int packageNumber, ApiCall call);
}
