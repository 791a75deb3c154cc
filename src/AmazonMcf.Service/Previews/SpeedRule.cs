using AmazonMcf.Connection;

namespace AmazonMcf.Service.Previews;

/// <summary>Whether a speed is offered.</summary>
/// <param name="marketplace">Where the goods are.</param>
/// <param name="country">Where they go, two letters after ISO 3166-1.</param>
/// <param name="speed">The speed.</param>
internal delegate bool SpeedRule(McfMarketplace marketplace, string country, string? speed);
