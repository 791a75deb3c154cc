using AmazonMcf.Connection;
using AmazonMcf.Model;

namespace AmazonMcf.Commands;

/// <summary>An order as it was read.</summary>
/// <param name="Order">The order.</param>
/// <param name="Connection">The connection.</param>
/// <param name="Now">The time of the service when it was read.</param>
internal sealed record ParcelReading(McfOrder Order, McfConnection Connection, DateTime Now);
