BeforeAll {
    . "$PSScriptRoot/../common.ps1"
}

Describe 'Beside another module that brings another Polly.Core' {
    BeforeAll {
        $store = Join-Path -Path $TestDrive -ChildPath 'isolated.db'
        $script:said = Invoke-FreshProcess @"
`$source = @'
using System.Reflection;
[assembly: AssemblyVersion("99.0.0.0")]
namespace Polly { public class ResiliencePipeline { public static string Whose() { return "the other module's"; } } }
'@
# Add-Type would give the assembly a name of its own; its compiler takes the name from an option.
Add-Type -TypeDefinition 'public class CompilerIsLoaded { }'
`$library = [Microsoft.CodeAnalysis.CSharp.CSharpCompilation]::Create(
    'Polly.Core',
    [Microsoft.CodeAnalysis.SyntaxTree[]]@([Microsoft.CodeAnalysis.CSharp.CSharpSyntaxTree]::ParseText(`$source)),
    [Microsoft.CodeAnalysis.MetadataReference[]]@([Microsoft.CodeAnalysis.MetadataReference]::CreateFromFile([object].Assembly.Location)),
    [Microsoft.CodeAnalysis.CSharp.CSharpCompilationOptions]::new('DynamicallyLinkedLibrary'))
`$file = [System.IO.File]::Create('$TestDrive/Polly.Core.dll')
`$done = `$library.Emit(`$file)
`$file.Dispose()
if (-not `$done.Success) { `$done.Diagnostics }
Add-Type -Path '$TestDrive/Polly.Core.dll'
Import-Module '$manifest'
Connect-Mcf -Embedded -Path '$store'
`$address = @{ Name = 'Pat Example'; AddressLine1 = '1 Sample Street'; City = 'Ann Arbor'; StateOrRegion = 'MI'; PostalCode = '48104'; CountryCode = 'US'; Phone = '555-0100' }
(New-McfOrder -SellerFulfillmentOrderId iso-1 -Item @{ SellerSku = 'MUG-ENAMEL-BLUE'; Quantity = 1 } -Address `$address).Outcome
[System.AppDomain]::CurrentDomain.GetAssemblies() | ForEach-Object { `$_.GetName() } | Where-Object Name -EQ 'Polly.Core' |
    Sort-Object Version -Descending | ForEach-Object { 'loaded: ' + `$_.Version }
[Polly.ResiliencePipeline]::Whose()
"@
    }

    It 'works' {
        $said[0] | Should -Be 'Created'
    }

    It 'has both versions side by side' {
        $said[1] | Should -Be 'loaded: 99.0.0.0'
        $said[2] | Should -Match '^loaded: 8\.'
    }

    It 'leaves the other one to the other module' {
        $said[3] | Should -Be "the other module's"
    }
}

Describe 'The private context' {
    It 'holds the module and its libraries, and shares what PowerShell brings' {
        $context = [System.Runtime.Loader.AssemblyLoadContext]::GetLoadContext([AmazonMcf.Model.McfOrder].Assembly)
        $context.Name | Should -Be 'AmazonMcf'
        $context.Assemblies.GetName().Name | Should -Not -Contain 'System.Management.Automation'
        $context.Assemblies.GetName().Name | Should -Not -Contain 'System.Text.Json'
    }

    It 'carries SQLite for every supported platform' {
        $runtimes = Join-Path -Path (Split-Path -Path $manifest) -ChildPath 'bin/runtimes'
        foreach ($platform in 'win-x64', 'win-arm64', 'linux-x64', 'linux-arm64', 'linux-musl-x64', 'linux-musl-arm64', 'osx-x64', 'osx-arm64') {
            Get-ChildItem -Path (Join-Path -Path $runtimes -ChildPath "$platform/native/*e_sqlite3*") | Should -Not -BeNullOrEmpty -Because $platform
        }
    }

    It 'has native code of what a first order from a file loads, and does not load the libraries of queues and quota stores' {
        $bin = Join-Path -Path (Split-Path -Path $manifest) -ChildPath 'bin'
        $said = Invoke-FreshProcess @"
Import-Module '$manifest'
Connect-Mcf -Embedded -Path '$TestDrive/native.db' -Unlimited
`$null = Import-McfOrder -Path '$repository/docs/samples/us-flat-file.txt'
`$address = @{ Name = 'Pat Example'; AddressLine1 = '1 Sample Street'; City = 'Ann Arbor'; StateOrRegion = 'MI'; PostalCode = '48104'; CountryCode = 'US' }
`$null = New-McfOrder -OrderId NATIVE-1 -DestinationAddress `$address -Item @{ SellerSku = 'MUG-ENAMEL-BLUE'; Quantity = 1 } -Confirm:`$false
[System.AppDomain]::CurrentDomain.GetAssemblies().Location | Where-Object { `$_ -like '$bin*' }
"@
        # Older runtimes lack some assemblies of the current ones.
        $loaded = @(Split-Path -Leaf $said) -ne 'AmazonMcf.Loader.dll' -notlike 'System.*'
        $loaded | Should -Contain 'SellingPartner.dll'
        $loaded | Where-Object { $_ -match 'Redis|RESPite|AWSSDK|Sqs|ReactiveUI' } | Should -BeNullOrEmpty
        foreach ($platform in Get-ChildItem -Path "$bin/ready/*") {
            Compare-Object (Get-ChildItem -LiteralPath $platform.FullName).Name $loaded | Should -BeNullOrEmpty
        }
    }
}
