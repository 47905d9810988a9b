@echo off
rem Only ASCII here: sentences are in the folder loi and are printed by "type".
setlocal EnableExtensions DisableDelayedExpansion
chcp 65001 >nul
title So Bao Cao
pushd "%~dp0"
set "KEY=HKCU\Software\Microsoft\Office\16.0\WEF\Developer"
set "ID={{id}}"
set "PLACE=%LOCALAPPDATA%\SoBaoCao"

reg query "%KEY%" /v "%ID%" >nul 2>nul
if errorlevel 1 goto nothing
reg delete "%KEY%" /v "%ID%" /f >nul
if errorlevel 1 goto failed
if exist "%PLACE%\manifest.xml" del /q "%PLACE%\manifest.xml"
if exist "%PLACE%" rd "%PLACE%" 2>nul
type "loi\go-xong.txt"
goto end

:nothing
type "loi\chua-cai.txt"
goto end

:failed
type "loi\khong-go-duoc.txt"

:end
echo.
popd
pause
