using System.Text.Json;
using System.Text.Json.Serialization;

namespace AmazonMcf.Cli.Gateway.Telemetry;

/// <summary>Serializes log lines without reflection.</summary>
[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(GatewayLogLine))]
internal sealed partial class GatewayLogContext : JsonSerializerContext;
