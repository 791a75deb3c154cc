using AmazonMcf.Model;
using SellingPartner.Telemetry;

namespace AmazonMcf.Outbound;

/// <summary>Where packages are. One of the capabilities that <see cref="IOutboundClient"/> combines.</summary>
public interface ITracking
{
    /// <summary>Reads where a package is.</summary>
    /// <param name="packageNumber">Amazon's number of the package.</param>
    /// <param name="call">The call to report to.</param>
    /// <returns>The tracking.</returns>
    Task<McfTracking> GetTrackingAsync(int packageNumber, ApiCall call);
}
