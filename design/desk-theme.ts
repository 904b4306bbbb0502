import type { ThemeConfig } from 'antd'
import type { Preferences } from './preferences.ts'

/** Reads one CSS token from the root, so that tokens.css stays the only place where a colour is written. */
const token = (name: string): string => getComputedStyle(document.documentElement).getPropertyValue(name).trim()

/**
 * antd in the office's clothes: paper, ink, one maple accent. Large print multiplies type and controls by 1.4.
 * Call it after the preferences stand on the root (`applyPreferences`).
 */
export const deskTheme = (preferences: Preferences): ThemeConfig => {
  const scale = preferences.print === 'large' ? 1.4 : 1
  const px = (size: number) => Math.round(size * scale)
  const [ink, soft, surface, strong, line, wash] = [
    '--ink',
    '--ink-soft',
    '--surface',
    '--line-strong',
    '--line',
    '--wash',
  ].map(token)
  const [maple, onMaple, late, done, soon, info] = [
    '--maple',
    '--on-maple',
    '--late',
    '--done',
    '--soon',
    '--info',
  ].map(token)
  return {
    cssVar: { key: 'desk' },
    hashed: false,
    token: {
      colorPrimary: maple,
      colorTextLightSolid: onMaple,
      colorLink: ink,
      colorText: ink,
      colorTextBase: ink,
      colorTextSecondary: soft,
      colorTextTertiary: soft,
      colorTextDescription: soft,
      colorTextQuaternary: soft,
      colorTextDisabled: soft,
      colorIcon: soft,
      colorIconHover: ink,
      colorTextPlaceholder: soft,
      colorBgBase: surface,
      colorBgContainer: surface,
      colorBgElevated: surface,
      colorBgLayout: token('--paper'),
      colorBorder: strong,
      colorBorderSecondary: line,
      colorSplit: line,
      colorFillAlter: wash,
      colorFillSecondary: wash,
      colorError: late,
      colorSuccess: done,
      colorWarning: soon,
      colorInfo: info,
      borderRadius: 8,
      borderRadiusLG: 8,
      borderRadiusSM: 6,
      fontFamily: token('--sans'),
      fontSize: px(14),
      fontSizeSM: px(13),
      lineHeight: 22 / 14,
      controlHeight: px(32),
      controlHeightLG: px(40),
      controlHeightSM: px(32),
      boxShadow: token('--shadow'),
      boxShadowSecondary: token('--shadow'),
      motionDurationFast: '0.08s',
      motionDurationMid: '0.12s',
      motionDurationSlow: '0.15s',
      controlOutline: 'transparent',
    },
    components: {
      Select: { optionSelectedBg: wash, optionActiveBg: wash, optionSelectedColor: ink },
      DatePicker: { cellActiveWithRangeBg: wash, activeBorderColor: token('--focus'), hoverBorderColor: ink },
    },
  }
}
